package org.kladez.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The built site as the tests read it: paths with {@code /}, relative to its folder.
 *
 * @param root the site's folder
 * @param files every file
 * @param pages the parsed HTML files by path
 */
record SiteFiles(Path root, List<String> files, Map<String, Document> pages) {
  static SiteFiles load() {
    Path root = folder("kladez.site");
    try (Stream<Path> paths = Files.walk(root)) {
      List<String> files =
          paths
              .filter(Files::isRegularFile)
              .map(path -> root.relativize(path).toString().replace('\\', '/'))
              .sorted()
              .toList();
      Map<String, Document> pages = new TreeMap<>();
      for (String file : files) {
        if (file.endsWith(".html")) {
          pages.put(file, Jsoup.parse(read(root, file)));
        }
      }
      return new SiteFiles(root, files, pages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path folder(String property) {
    Path folder = Path.of(System.getProperty(property)).toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException(folder + " is missing: run mvn package first");
    }
    return folder;
  }

  String read(String file) {
    return read(root, file);
  }

  private static String read(Path root, String file) {
    try {
      return Files.readString(root.resolve(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
