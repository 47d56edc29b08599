package org.kladez.theme;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.diagnostic.Suggestions;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlReader;
import org.kladez.yaml.YamlScalar;

/** Reads themes and the generator's own files for the browser. */
public final class ThemeLoader {
  private static final String OFFLINE = "search-offline.js";
  private static final String ABOUT = "theme.yml";

  private final Path source;
  private final Diagnostics diagnostics;

  private ThemeLoader(Path source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  /**
   * Reads a theme: {@code themes/<name>/} of the source folder, or the one that comes with the
   * generator. A folder without a {@code theme.yml} is laid over the latter, file by file; one
   * whose {@code theme.yml} says {@code extends: <other>} over the other theme.
   *
   * @param source the source folder
   * @param name the theme's name
   * @param diagnostics takes the faults
   * @return the theme, or nothing when there is none of this name, or none that it extends
   * @throws IOException when its files cannot be read
   */
  public static Optional<Theme> load(Path source, String name, Diagnostics diagnostics)
      throws IOException {
    List<Theme.Layer> layers = new ArrayList<>();
    ThemeLoader loader = new ThemeLoader(source, diagnostics);
    SourcePosition at = SourcePosition.wholeFile("site-config.yml");
    return loader.addLayers(name, at, layers)
        ? Optional.of(new Theme(name, layers))
        : Optional.empty();
  }

  /** Adds the layers of a theme, lowest first; false when there is no such theme. */
  private boolean addLayers(String name, SourcePosition at, List<Theme.Layer> layers)
      throws IOException {
    Path folder = source.resolve("themes").resolve(name);
    boolean own = Files.isDirectory(folder);
    boolean whole = own && Files.isRegularFile(folder.resolve(ABOUT));
    Optional<URL> shipped = whole ? Optional.empty() : shipped(name);
    if (layers.stream().anyMatch(layer -> layer.name().equals(name))) {
      diagnostics.add(Code.THEME_CYCLE, at, "theme", name);
      return false;
    }
    if (!whole && shipped.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(Code.UNKNOWN_THEME, at, "theme", name)
              .suggesting(Suggestions.nearest(name, List.of("kladez"))));
      return false;
    }
    List<Theme.Layer> added = new ArrayList<>();
    if (shipped.isPresent()) {
      added.add(new Theme.Layer(name, readBeside(shipped.get())));
    }
    if (own) {
      added.add(new Theme.Layer(name, read(folder)));
    }
    layers.addAll(0, added);
    Optional<YamlScalar> parent = parent(added.get(0));
    return parent.isEmpty() || addLayers(parent.get().text(), parent.get().position(), layers);
  }

  private Optional<YamlScalar> parent(Theme.Layer layer) {
    // The faults of theme.yml are told when its options are read.
    Optional<YamlMap> about =
        layer
            .text(ABOUT)
            .flatMap(text -> YamlReader.readMap(text, layer.file(ABOUT), 0, new Diagnostics()));
    return about
        .flatMap(map -> map.get("extends"))
        .filter(YamlScalar.class::isInstance)
        .map(YamlScalar.class::cast);
  }

  private static Optional<URL> shipped(String name) {
    return Optional.ofNullable(
        ThemeLoader.class.getResource("/org/kladez/themes/" + name + "/" + ABOUT));
  }

  /**
   * Reads what a site serves for its search.
   *
   * @return the files by name
   * @throws IOException when they cannot be read
   */
  public static Map<String, byte[]> searchReader() throws IOException {
    Map<String, byte[]> files = searchFiles();
    files.remove(OFFLINE);
    return files;
  }

  /**
   * Reads the script that searches a site in a folder of files.
   *
   * @return the script
   * @throws IOException when it cannot be read
   */
  public static byte[] offlineReader() throws IOException {
    return java.util.Objects.requireNonNull(searchFiles().get(OFFLINE));
  }

  private static Map<String, byte[]> searchFiles() throws IOException {
    URL module = ThemeLoader.class.getResource("/org/kladez/search-web/search.js");
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
