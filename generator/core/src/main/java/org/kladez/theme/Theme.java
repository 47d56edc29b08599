package org.kladez.theme;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
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
   * The path by which messages name a file of the theme.
   *
   * @param path its path within the theme's folder
   * @return its path relative to the source folder
   */
  public String file(String path) {
    return "themes/" + name + "/" + path;
  }
}
