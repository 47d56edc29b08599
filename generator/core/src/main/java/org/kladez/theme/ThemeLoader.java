package org.kladez.theme;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads themes and the generator's own files for the browser. */
public final class ThemeLoader {
  private ThemeLoader() {}

  /**
   * Reads a theme: {@code themes/<name>/} of the source folder, or else the one that comes with the
   * generator.
   *
   * @param source the source folder
   * @param name the theme's name
   * @return the theme, or nothing when there is none of this name
   * @throws IOException when its files cannot be read
   */
  public static Optional<Theme> load(Path source, String name) throws IOException {
    Path folder = source.resolve("themes").resolve(name);
    if (Files.isDirectory(folder)) {
      return Optional.of(new Theme(name, read(folder)));
    }
    URL shipped = ThemeLoader.class.getResource("/org/kladez/themes/" + name + "/theme.yml");
    return shipped == null ? Optional.empty() : Optional.of(new Theme(name, readBeside(shipped)));
  }

  /**
   * Reads the search reader's modules.
   *
   * @return the files by name
   * @throws IOException when they cannot be read
   */
  public static Map<String, byte[]> searchReader() throws IOException {
    URL module = ThemeLoader.class.getResource("/org/kladez/search-web/search-page.js");
    if (module == null) {
      throw new IOException("the search reader is not on the class path");
    }
    return readBeside(module);
  }

  private static Map<String, byte[]> readBeside(URL resource) throws IOException {
    try {
      URI uri = resource.toURI();
      if (!"jar".equals(uri.getScheme())) {
        return read(parent(Path.of(uri)));
      }
      String text = uri.toString();
      int inside = text.indexOf("!/");
      Path jar = Path.of(URI.create(text.substring("jar:".length(), inside)));
      try (FileSystem files = FileSystems.newFileSystem(jar)) {
        return read(parent(files.getPath(text.substring(inside + 1))));
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static Path parent(Path file) {
    return java.util.Objects.requireNonNull(file.getParent());
  }

  private static Map<String, byte[]> read(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> found = walk.filter(Files::isRegularFile).toList();
      for (Path file : found) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
