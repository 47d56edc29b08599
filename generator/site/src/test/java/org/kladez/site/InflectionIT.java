package org.kladez.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kladez.Kladez;
import org.kladez.search.SearchHit;
import org.kladez.search.Searcher;
import org.kladez.search.words.FunctionWords;
import org.kladez.search.words.WordTerms;
import org.kladez.search.words.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every inflected form of a word that stands in a title finds the entry. */
class InflectionIT {
  private static final int ALL = 1000;

  @ParameterizedTest
  @CsvSource({"ru, 3000", "en, 500"})
  void everyFormOfAWordInATitleFindsTheEntry(String language, int atLeast) throws IOException {
    Map<String, Set<String>> expected = forms(titles(language));
    assertThat(expected.size()).as("forms to try").isGreaterThan(atLeast);
    List<String> missing = new ArrayList<>();
    try (Searcher searcher = Kladez.searcher(SiteFiles.folder("kladez.index"), language)) {
      for (var form : expected.entrySet()) {
        Set<String> found =
            searcher.search(form.getKey(), Map.of(), ALL).hits().stream()
                .map(SearchHit::id)
                .collect(Collectors.toSet());
        form.getValue().stream()
            .filter(id -> !found.contains(id))
            .forEach(id -> missing.add(form.getKey() + " → " + id));
      }
    }
    assertThat(missing).isEmpty();
  }

  /** The ids of the entries by each form of each word in their titles. */
  private static Map<String, Set<String>> forms(Map<String, String> titles) {
    WordTerms terms = WordTerms.of(true);
    FunctionWords functionWords = FunctionWords.of(terms);
    Words words = new Words();
    Map<String, Set<String>> forms = new TreeMap<>();
    titles.forEach(
        (id, title) -> {
          for (Words.Word word : words.of(title)) {
            for (String term : terms.of(word.folded())) {
              if (!functionWords.has(term)) {
                Stream.concat(Stream.of(word.folded()), formsOf(terms, term))
                    .forEach(form -> forms.computeIfAbsent(form, f -> new TreeSet<>()).add(id));
              }
            }
          }
        });
    return forms;
  }

  private static Stream<String> formsOf(WordTerms terms, String term) {
    return WordTerms.isStem(term) ? Stream.of() : terms.formsOf(term).stream();
  }

  private static Map<String, String> titles(String language) throws IOException {
    Map<String, String> titles = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SiteFiles.folder("kladez.site").resolve(language), 2)) {
      for (Path file : files.filter(f -> f.endsWith("data.json")).toList()) {
        for (JsonNode entry :
            JsonMapper.shared().readTree(Files.readAllBytes(file)).get("entries")) {
          if (entry.get("language").asString().equals(language)) {
            titles.put(entry.get("id").asString(), entry.get("fields").get("title").asString());
          }
        }
      }
    }
    return titles;
  }
}
