package org.kladez.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The preview's own files for the browser. */
final class OwnFiles {
  private static final List<String> NAMES =
      List.of(
          "client.js",
          "swap.js",
          "overlay.js",
          "overlay.css",
          "page.css",
          "shell.html",
          "shell.js");

  private final Map<String, byte[]> files = new TreeMap<>();

  OwnFiles() {
    NAMES.forEach(name -> files.put(name, read(name)));
  }

  private static byte[] read(String name) {
    try (InputStream in = OwnFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("a file of the preview is missing: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<byte[]> find(String name) {
    return Optional.ofNullable(files.get(name));
  }
}
