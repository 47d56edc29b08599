package org.kladez.diagnostic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of the files that findings are about, read once a file. */
final class Excerpts {
  private final Path source;
  private final Map<String, List<String>> files = new HashMap<>();

  Excerpts(Path source) {
    this.source = source;
  }

  Optional<String> line(SourcePosition at) {
    List<String> lines = files.computeIfAbsent(at.file(), this::read);
    return at.line() <= lines.size() ? Optional.of(lines.get(at.line() - 1)) : Optional.empty();
  }

  private List<String> read(String file) {
    try {
      String text = new String(Files.readAllBytes(source.resolve(file)), StandardCharsets.UTF_8);
      return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
