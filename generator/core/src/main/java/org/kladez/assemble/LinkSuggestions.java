package org.kladez.assemble;

import java.util.ArrayList;
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
  private final Map<String, List<String>> named = new HashMap<>();
  private final Map<String, Set<String>> unnamed = new HashMap<>();
  private final Map<String, Optional<String>> answers = new HashMap<>();

  LinkSuggestions(Collection<String> files) {
    this.files = files;
  }

  /**
   * The name in a folder that is nearest to a written one.
   *
   * @param folder the folder, ending in a slash
   * @param written the file's name, with its language or without
   */
  Optional<String> nearest(String folder, String written) {
    return answers.computeIfAbsent(folder + written, key -> search(folder, written));
  }

  private Optional<String> search(String folder, String written) {
    if (named.isEmpty()) {
      files.stream().filter(file -> file.endsWith(".md")).forEach(this::add);
    }
    boolean hasLanguage = written.indexOf('.') != written.lastIndexOf('.');
    return hasLanguage
        ? Suggestions.nearest(written, named.getOrDefault(folder, List.of()))
        : Suggestions.nearest(written, unnamed.getOrDefault(folder, Set.of()));
  }

  private void add(String file) {
    int slash = file.lastIndexOf('/') + 1;
    String folder = file.substring(0, slash);
    String name = file.substring(slash);
    named.computeIfAbsent(folder, f -> new ArrayList<>()).add(name);
    int dot = name.indexOf('.');
    unnamed.computeIfAbsent(folder, f -> new LinkedHashSet<>()).add(name.substring(0, dot) + ".md");
  }
}
