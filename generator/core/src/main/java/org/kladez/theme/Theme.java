package org.kladez.theme;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A theme's files.
 *
 * @param name the theme's name
 * @param files contents by path within the theme's folder
 */
public record Theme(String name, Map<String, byte[]> files) {
  private static final String LAYOUTS = "layouts/";
  private static final String TEMPLATE = ".ftlh";

  /** Copies the map. */
  public Theme {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
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
   * @return its path relative to the source folder
   */
  public String file(String path) {
    return "themes/" + name + "/" + path;
  }
}
