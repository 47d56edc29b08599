package org.kladez.theme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kladez.model.Hashes;
import org.kladez.model.OutputFile;

/**
 * Files for the browser under one folder whose name bears a hash of all of them: what refers to
 * each other within the folder need not be rewritten, and the whole may be cached for ever.
 */
public final class Assets {
  private final Map<String, OutputFile> files = new TreeMap<>();

  private Assets(String name, Map<String, byte[]> contents) {
    List<byte[]> parts = new ArrayList<>();
    new TreeMap<>(contents)
        .forEach(
            (path, bytes) -> {
              parts.add(path.getBytes(StandardCharsets.UTF_8));
              parts.add((" " + bytes.length + " ").getBytes(StandardCharsets.UTF_8));
              parts.add(bytes);
            });
    String folder = "assets/" + name + "-" + Hashes.shortHash(parts.toArray(byte[][]::new)) + "/";
    contents.forEach((path, bytes) -> files.put(path, new OutputFile(folder + path, bytes)));
  }

  /**
   * The files under a theme's {@code assets/}, stylesheets without comments.
   *
   * @param theme the theme
   * @return its assets
   */
  public static Assets of(Theme theme) {
    return theme.assets();
  }

  /** What of a theme's files browsers get, by their paths before hashing. */
  static Map<String, byte[]> forBrowsers(Map<String, byte[]> files) {
    String prefix = "assets/";
    Map<String, byte[]> contents = new TreeMap<>();
    files.forEach(
        (path, bytes) -> {
          if (path.startsWith(prefix)) {
            contents.put(
                path.substring(prefix.length()),
                path.endsWith(".css") ? Compactor.compact(bytes) : bytes);
          }
        });
    return contents;
  }

  /**
   * Files that belong together.
   *
   * @param name the folder's name, before its hash
   * @param contents contents by path
   * @return the assets
   */
  public static Assets of(String name, Map<String, byte[]> contents) {
    return new Assets(name, contents);
  }

  /**
   * The address of a file.
   *
   * @param path its path before hashing
   * @return its path from the site's root, or nothing when there is no such file
   */
  public Optional<String> path(String path) {
    return Optional.ofNullable(files.get(path)).map(OutputFile::path);
  }

  /**
   * Everything to be written.
   *
   * @return the files
   */
  public List<OutputFile> files() {
    return List.copyOf(files.values());
  }
}
