package org.kladez.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CheckedOutputStream;
import org.kladez.model.Hashes;

/**
 * A file that is kept between runs: the identity of who wrote it, a checksum, and the content. It
 * is written beside its place and moved in whole; one that is cut off, damaged or another
 * generator's counts as absent.
 */
final class CacheFile {
  private static final int MAGIC = 0x4b4c445a;
  private static final int HEAD = Integer.BYTES + 2 * Long.BYTES + Integer.BYTES;

  private final Path folder;
  private final String name;
  private final Path file;
  private final long identity;

  CacheFile(Path folder, String name, long identity) {
    this.folder = folder;
    this.name = name;
    this.file = folder.resolve(name);
    this.identity = identity;
  }

  Optional<Unpacker> read() {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      // A cache that cannot be read is as good as none: everything is made anew.
      return Optional.empty();
    }
    if (bytes.length < HEAD) {
      return Optional.empty();
    }
    ByteBuffer head = ByteBuffer.wrap(bytes);
    boolean whole =
        head.getInt() == MAGIC
            && head.getLong() == identity
            && head.getInt() == bytes.length - HEAD
            && head.getLong() == Checksum.of(bytes, HEAD, bytes.length - HEAD);
    return whole ? Optional.of(new Unpacker(bytes, HEAD)) : Optional.empty();
  }

  /**
   * Writes the file.
   *
   * @param content gives the content, which is not gathered in memory
   */
  void write(Consumer<Packer> content) throws IOException {
    Files.createDirectories(folder);
    Path beside = Files.createTempFile(folder, name, ".new");
    try {
      try (FileChannel file = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        CheckedOutputStream out =
            new CheckedOutputStream(
                Channels.newOutputStream(file.position(HEAD)), Hashes.checksum());
        Packer packer = Packer.to(out);
        content.accept(packer);
        packer.flush();
        int length = Math.toIntExact(file.position() - HEAD);
        ByteBuffer head = ByteBuffer.allocate(HEAD).putInt(MAGIC).putLong(identity);
        head.putInt(length).putLong(out.getChecksum().getValue()).flip();
        Channels.newOutputStream(file.position(0)).write(head.array());
      }
      moveIn(beside);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private void moveIn(Path beside) throws IOException {
    try {
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
