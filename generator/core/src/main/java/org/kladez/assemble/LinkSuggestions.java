package org.kladez.assemble;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kladez.diagnostic.Suggestions;

/**
 * The texts that broken links probably meant. On a site with thousands of broken links many are
 * alike, so answers are remembered; on one without any, nothing is prepared.
 */
final class LinkSuggestions {
  private final Collection<String> files;
  private final Map<String, Set<String>> named = new HashMap<>();
  private final Map<String, Set<String>> unnamed = new HashMap<>();
  private final Map<String, Optional<String>> answers = new HashMap<>();

  LinkSuggestions(Collection<String> files) {
    this.files = files;
  }

  /**
   * The address that was probably meant.
   *
   * @param path the address as written
   * @param file what it leads to, from the source folder
   * @param from the file it stands in
   * @return the address of a file with a name like the written one in the same folder, or else of
   *     the one file with the written name elsewhere
   */
  Optional<String> nearest(String path, String file, String from) {
    int slash = file.lastIndexOf('/') + 1;
    String folder = file.substring(0, slash);
    String name = file.substring(slash);
    return answers
        .computeIfAbsent(file, key -> search(folder, name))
        .map(found -> path.substring(0, path.lastIndexOf('/') + 1) + found)
        .or(() -> elsewhere(name, from));
  }

  private Optional<String> elsewhere(String name, String from) {
    List<String> folders =
        named.keySet().stream()
            .filter(folder -> contains(named, folder, name) || contains(unnamed, folder, name))
            .toList();
    return folders.size() == 1
        ? Optional.of(EntryPaths.relative(from, folders.get(0) + name))
        : Optional.empty();
  }

  private static boolean contains(
      Map<String, ? extends Collection<String>> names, String folder, String name) {
    Collection<String> known = names.get(folder);
    return known != null && known.contains(name);
  }

  private Optional<String> search(String folder, String written) {
    if (named.isEmpty()) {
      files.stream().filter(file -> file.endsWith(".md")).forEach(this::add);
    }
    boolean hasLanguage = written.indexOf('.') != written.lastIndexOf('.');
    return hasLanguage
        ? Suggestions.nearest(written, named.getOrDefault(folder, Set.of()))
        : Suggestions.nearest(written, unnamed.getOrDefault(folder, Set.of()));
  }

  private void add(String file) {
    int slash = file.lastIndexOf('/') + 1;
    String folder = file.substring(0, slash);
    String name = file.substring(slash);
    named.computeIfAbsent(folder, f -> new LinkedHashSet<>()).add(name);
    int dot = name.indexOf('.');
    unnamed.computeIfAbsent(folder, f -> new LinkedHashSet<>()).add(name.substring(0, dot) + ".md");
  }
}
