package org.kladez.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;

/** Reads the files of a source folder as text. */
public final class SourceFiles {
  private final Path source;
  private final Diagnostics diagnostics;

  /**
   * Makes a reader.
   *
   * @param source the source folder
   * @param diagnostics takes the faults
   */
  public SourceFiles(Path source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  /**
   * Reads a file. A byte-order mark is left out; line ends stay as they are.
   *
   * @param path the file, relative to the source folder
   * @return its text, or nothing when it is not UTF-8
   * @throws IOException when the file cannot be read
   */
  public Optional<String> read(String path) throws IOException {
    return text(path, bytes(path));
  }

  /**
   * Reads a file as it is.
   *
   * @param path the file, relative to the source folder
   * @return its bytes
   * @throws IOException when the file cannot be read
   */
  public byte[] bytes(String path) throws IOException {
    return Files.readAllBytes(source.resolve(path));
  }

  /**
   * The text of a file. A byte-order mark is left out; line ends stay as they are.
   *
   * @param path the file, for messages
   * @param bytes what it holds
   * @return its text, or nothing when it is not UTF-8
   */
  public Optional<String> text(String path, byte[] bytes) {
    // Bytes that are not UTF-8 become this character too, and only where it is found it is told.
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0) {
      if (!isValid(bytes)) {
        diagnostics.add(Code.NOT_UTF8, place(path, bytes));
        return Optional.empty();
      }
      diagnostics.add(Code.LOST_LETTERS, place(path, bytes));
    }
    return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static boolean isValid(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static SourcePosition place(String path, byte[] bytes) {
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    String before = lenient.substring(0, Math.max(0, lenient.indexOf('\uFFFD')));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int lineStart = before.lastIndexOf('\n') + 1;
    int column = before.codePointCount(lineStart, before.length()) + 1;
    return SourcePosition.inLine(path, line, column, 1);
  }
}
