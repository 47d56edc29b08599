package org.kladez.offline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes one zip of a finished site, which works from {@code file://} with its pictures and its
 * search: links name files, scripts are classic ones, and what the search reads comes as scripts.
 *
 * <p>Example: {@code OfflineSite.write(Path.of("target/site"), reader, Path.of("site.zip"))}.
 */
public final class OfflineSite {
  /** The script that searches there. */
  static final String SEARCH = "search-offline.js";

  private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0, 0);

  /** Names of what only servers and search engines read; links of 404 pages begin at the root. */
  private static final Set<String> FOR_SERVERS =
      Set.of("_headers", "robots.txt", "sitemap.xml", "404.html");

  private final Map<String, Path> files = new TreeMap<>();
  private final Map<String, byte[]> modules = new TreeMap<>();
  private final byte[] reader;

  private OfflineSite(byte[] reader) {
    this.reader = reader;
  }

  /**
   * Writes the zip. An older one stays as it is until the new one is complete.
   *
   * @param site the folder of a finished site
   * @param reader the script that searches
   * @param zip the file to write
   * @throws IOException when a file cannot be read or written
   */
  public static void write(Path site, byte[] reader, Path zip) throws IOException {
    OfflineSite offline = new OfflineSite(reader);
    offline.read(site);
    Path whole = zip.toAbsolutePath();
    Files.createDirectories(Objects.requireNonNull(whole.getParent()));
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      try (OutputStream bytes = Files.newOutputStream(part)) {
        offline.write(bytes);
      }
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void read(Path site) throws IOException {
    try (Stream<Path> walk = Files.walk(site)) {
      walk.filter(Files::isRegularFile)
          .forEach(file -> files.put(site.relativize(file).toString().replace('\\', '/'), file));
    }
    files
        .keySet()
        .removeIf(path -> FOR_SERVERS.contains(path.substring(path.lastIndexOf('/') + 1)));
    for (var file : files.entrySet()) {
      if (file.getKey().endsWith(".js")) {
        Optional<byte[]> classic = OfflineScripts.ofModule(Files.readAllBytes(file.getValue()));
        classic.ifPresent(script -> modules.put(file.getKey(), script));
      }
    }
  }

  private void write(OutputStream bytes) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        String path = file.getKey();
        byte[] content = Files.readAllBytes(file.getValue());
        if (path.startsWith("search/")) {
          put(path + ".js", OfflineScripts.ofFile(content), out);
        } else if (path.endsWith(".html")) {
          byte[] page = new OfflinePage(path, files.keySet(), modules.keySet()).changed(content);
          put(path, page, out);
          put(path + ".js", OfflineScripts.ofFile(page), out);
        } else {
          put(path, modules.getOrDefault(path, content), out);
        }
      }
      for (String folder : searchFolders()) {
        put(folder + SEARCH, reader, out);
      }
    }
  }

  /** The folders of the served site's reader, in whose place the other one goes. */
  private Set<String> searchFolders() {
    return files.keySet().stream()
        .filter(path -> path.endsWith("/search-box.js"))
        .map(path -> path.substring(0, path.lastIndexOf('/') + 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void put(String path, byte[] content, ZipOutputStream out) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(DATE);
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }
}
