package org.kladez.theme;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A theme's files: its own, laid over those of the theme that it extends.
 *
 * <p>Example: {@code theme.text("layouts/home.ftlh")}
 */
public final class Theme {
  private static final String LAYOUTS = "layouts/";
  private static final String TEMPLATE = ".ftlh";

  private final String name;
  private final List<Layer> layers;
  private final Map<String, byte[]> files;
  private final Assets assets;

  /**
   * Makes a theme.
   *
   * @param name the theme's name
   * @param layers folders with files; of two files of one path the later layer's is used
   */
  Theme(String name, List<Layer> layers) {
    this.name = name;
    this.layers = List.copyOf(layers);
    Map<String, byte[]> all = new TreeMap<>();
    layers.forEach(layer -> all.putAll(layer.files()));
    this.files = Collections.unmodifiableMap(all);
    this.assets = Assets.of(name, Assets.forBrowsers(files));
  }

  /**
   * A folder with files of a theme.
   *
   * @param name the name of the theme that it belongs to
   * @param files contents by path within the folder
   */
  record Layer(String name, Map<String, byte[]> files) {
    Layer {
      files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    Optional<String> text(String path) {
      return Optional.ofNullable(files.get(path))
          .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    String file(String path) {
      return "themes/" + name + "/" + path;
    }
  }

  /**
   * A theme that extends no other.
   *
   * @param name the theme's name
   * @param files contents by path within the theme's folder
   * @return the theme
   */
  public static Theme of(String name, Map<String, byte[]> files) {
    return new Theme(name, List.of(new Layer(name, files)));
  }

  /**
   * The theme's name.
   *
   * @return the name of its folder
   */
  public String name() {
    return name;
  }

  /**
   * All files.
   *
   * @return contents by path within the theme's folder
   */
  public Map<String, byte[]> files() {
    return files;
  }

  /** Its files for the browser. */
  Assets assets() {
    return assets;
  }

  /** What the theme is made of, what it extends first. */
  List<Layer> layers() {
    return layers;
  }

  /**
   * A text file of the theme.
   *
   * @param path its path within the theme's folder
   * @return its text
   */
  public Optional<String> text(String path) {
    return Optional.ofNullable(files.get(path))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /**
   * The names of its layouts.
   *
   * @return the names in their order
   */
  public List<String> layouts() {
    return files.keySet().stream()
        .filter(path -> path.startsWith(LAYOUTS) && path.endsWith(TEMPLATE))
        .map(path -> path.substring(LAYOUTS.length(), path.length() - TEMPLATE.length()))
        .toList();
  }

  /**
   * The path by which messages name a file of the theme.
   *
   * @param path its path within the theme's folder
   * @return its path relative to the source folder: in the folder that the file comes from, or that
   *     it is missing in
   */
  public String file(String path) {
    String folder = name;
    for (Layer layer : layers) {
      if (layer.files().containsKey(path)) {
        folder = layer.name();
      }
    }
    return "themes/" + folder + "/" + path;
  }
}
