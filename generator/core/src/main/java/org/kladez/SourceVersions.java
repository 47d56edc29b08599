package org.kladez;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kladez.history.GitHistory;
import org.kladez.history.Version;
import org.kladez.parse.TranslationBasis;

/**
 * What sources said when their translations were made: at the commit that a translation names, or
 * else at the commit that changed it last. What is not committed yet counts as if it were committed
 * now.
 */
final class SourceVersions {
  private final GitHistory history;

  SourceVersions(GitHistory history) {
    this.history = history;
  }

  /**
   * A translation and its source.
   *
   * @param file the translation's file
   * @param text what it says now
   * @param source the source's file
   * @param sourceText what the source says now
   */
  record Pair(String file, String text, String source, String sourceText) {}

  /** The sources' texts by the translations' files; those that nobody knows are left out. */
  Map<String, String> of(List<Pair> pairs) throws IOException {
    Set<String> files = pairs.stream().map(Pair::file).collect(Collectors.toSet());
    Map<String, Version> last = history.lastVersions(files);
    Map<String, String> committed = history.texts(history.head(), files);
    Map<String, String> found = new HashMap<>();
    Map<String, List<Pair>> byCommit = new TreeMap<>();
    for (Pair pair : pairs) {
      Optional<String> named = TranslationBasis.of(pair.text());
      Optional<String> commit =
          named.isPresent()
              ? history.commit(named.get())
              : Optional.ofNullable(last.get(pair.file()))
                  .filter(Version::certain)
                  .map(Version::commit);
      if (named.isEmpty() && !unix(pair.text()).equals(unix(committed.get(pair.file())))) {
        found.put(pair.file(), pair.sourceText());
      } else if (commit.isPresent()) {
        byCommit.computeIfAbsent(commit.get(), key -> new java.util.ArrayList<>()).add(pair);
      }
    }
    for (Map.Entry<String, List<Pair>> commit : byCommit.entrySet()) {
      Set<String> sources = new TreeSet<>();
      commit.getValue().forEach(pair -> sources.add(pair.source()));
      Map<String, String> texts = history.texts(commit.getKey(), sources);
      for (Pair pair : commit.getValue()) {
        Optional.ofNullable(texts.get(pair.source()))
            .ifPresent(text -> found.put(pair.file(), text));
      }
    }
    return found;
  }

  /** The text with the line ends of the repository, whatever those of the working copy are. */
  private static String unix(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text.replace("\r\n", "\n");
  }
}
