package org.kladez;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A source folder that a test may change.
 *
 * @param folder the folder
 */
record TestSite(Path folder) {
  private static final Path SITES =
      Path.of(System.getProperty("basedir", ""), "src/test/resources/sites");

  /** The folders of sample sites of one sort, in the order of their names. */
  static List<Path> samples(String sort) {
    try (Stream<Path> children = Files.list(SITES.resolve(sort))) {
      return children.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder with nothing in it but the theme {@code plain}. */
  static TestSite empty(Path folder) {
    return new TestSite(folder).add(SITES.resolve("theme-plain"), "themes/plain");
  }

  /** A bilingual site without faults: three notes, one of them without a translation. */
  static TestSite notes(Path folder) {
    return empty(folder).add(SITES.resolve("notes"), "");
  }

  /** A site without faults that the mistakes of the invalid sites are added to. */
  static TestSite schools(Path folder) {
    return empty(folder).add(SITES.resolve("schools"), "");
  }

  /** Copies a folder into this one. */
  TestSite add(Path from, String to) {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        Path copy = folder.resolve(to).resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.write(copy, Files.readAllBytes(file));
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TestSite write(String path, String text) {
    return write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  TestSite write(String path, byte[] bytes) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TestSite delete(String path) {
    try {
      Files.delete(folder.resolve(path));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  BuildRequest request() {
    return BuildRequest.of(folder).withThreads(2);
  }

  BuildReport build() throws IOException {
    return Kladez.build(request());
  }

  Path output() {
    return folder.resolve("target/site");
  }

  /** The text of a built file. */
  String built(String path) throws IOException {
    return Files.readString(output().resolve(path));
  }

  /** Every file below a folder, by its path; nothing for a folder that does not exist. */
  static SortedMap<String, byte[]> files(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (Files.exists(folder)) {
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          String path = folder.relativize(file).toString().replace('\\', '/');
          files.put(path, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }
}
