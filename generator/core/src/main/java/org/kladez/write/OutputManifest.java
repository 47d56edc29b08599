package org.kladez.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.kladez.model.Hashes;

/**
 * The paths of the files that a site consists of, one a line.
 *
 * @param paths paths from the site's root
 */
record OutputManifest(Set<String> paths) {
  OutputManifest {
    paths = Collections.unmodifiableSet(new TreeSet<>(paths));
  }

  /** Where the manifest of an output folder lies. */
  static Path file(Path memory, Path output) {
    byte[] name = output.toString().getBytes(StandardCharsets.UTF_8);
    return memory.resolve("output-" + Hashes.shortHash(name) + ".txt");
  }

  static OutputManifest read(Path file) throws IOException {
    return Files.exists(file)
        ? new OutputManifest(new TreeSet<>(Files.readAllLines(file, StandardCharsets.UTF_8)))
        : new OutputManifest(Set.of());
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, paths, StandardCharsets.UTF_8);
  }
}
