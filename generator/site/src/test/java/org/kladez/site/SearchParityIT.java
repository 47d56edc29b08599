package org.kladez.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kladez.Kladez;
import org.kladez.search.SearchHit;
import org.kladez.search.Searcher;
import org.kladez.site.BrowserSession.Tab;

/**
 * The browser answers as the index does: the same entries in the same order with the same scores,
 * for every query of the golden set and a thousand made of the site's own words, mistyped ones
 * among them.
 */
class SearchParityIT {
  private static final int GENERATED = 1000;
  private static final int TOP = 10;
  private static final String ASK =
      """
      async ([engine, pack, queries]) => {
        const { createSearch } = await import(engine);
        const search = createSearch(pack);
        const answers = [];
        for (const query of queries) {
          const { hits } = await search.search(query, { limit: 10 });
          answers.push(hits.map((hit) => [hit.id, hit.score]));
        }
        return answers;
      }
      """;

  @RegisterExtension static final BrowserSession BROWSER = new BrowserSession();

  @ParameterizedTest
  @ValueSource(strings = {"ru", "en"})
  void theBrowserAnswersAsTheIndexDoes(String language) throws IOException {
    List<String> queries = queries(language);
    List<?> answers = inTheBrowser(language, queries);

    assertThat(answers).hasSameSizeAs(queries);
    int found = 0;
    try (Searcher searcher = Kladez.searcher(SiteFiles.folder("kladez.index"), language)) {
      for (int i = 0; i < queries.size(); i++) {
        List<SearchHit> expected = searcher.search(queries.get(i), Map.of(), TOP).hits();
        List<?> shown = (List<?>) answers.get(i);
        assertThat(shown.stream().map(hit -> ((List<?>) hit).get(0)))
            .as("entries for “%s”", queries.get(i))
            .isEqualTo(expected.stream().map(SearchHit::id).toList());
        for (int hit = 0; hit < expected.size(); hit++) {
          double score = ((Number) ((List<?>) shown.get(hit)).get(1)).doubleValue();
          assertThat(score).as(queries.get(i)).isCloseTo(expected.get(hit).score(), within(1e-5));
        }
        found += expected.isEmpty() ? 0 : 1;
      }
    }
    assertThat(found).as("queries that find something").isGreaterThan(queries.size() * 2 / 3);
  }

  private static List<?> inTheBrowser(String language, List<String> queries) {
    String engine =
        SiteFiles.load().files().stream()
            .filter(file -> file.endsWith("/search.js"))
            .findFirst()
            .orElseThrow();
    try (Tab tab = BROWSER.open(new NewContextOptions())) {
      tab.page().navigate(BROWSER.address() + "/" + language + "/");
      Object answers =
          tab.page()
              .evaluate(
                  ASK,
                  List.of(
                      BROWSER.address() + "/" + engine,
                      BROWSER.address() + "/search/" + language + "/",
                      queries));
      return (List<?>) answers;
    }
  }

  private static List<String> queries(String language) throws IOException {
    Set<String> queries = new LinkedHashSet<>();
    Judgements.of(language).forEach(judged -> queries.add(judged.query()));
    List<String> words = words(language);
    Random random = new Random(17);
    int wanted = queries.size() + GENERATED;
    while (queries.size() < wanted) {
      List<String> query = new ArrayList<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        String word = words.get(random.nextInt(words.size()));
        query.add(random.nextInt(6) == 0 ? mistyped(word, random) : word);
      }
      queries.add(String.join(random.nextInt(12) == 0 ? " -" : " ", query));
    }
    return List.copyOf(queries);
  }

  private static List<String> words(String language) {
    Set<String> words = new TreeSet<>();
    for (Map.Entry<String, Document> page : SiteFiles.load().pages().entrySet()) {
      if (page.getKey().startsWith(language + "/")) {
        words.addAll(List.of(page.getValue().select("main").text().split("[^\\p{L}\\p{N}]+", -1)));
      }
    }
    words.removeIf(String::isEmpty);
    return List.copyOf(words);
  }

  private static String mistyped(String word, Random random) {
    int at = random.nextInt(word.length());
    String before = word.substring(0, at);
    String after = word.substring(at + 1);
    List<String> wrong =
        List.of(
            before + after,
            before + word.charAt(at) + word.charAt(at) + after,
            before + (char) (word.charAt(at) + 1) + after,
            after + word.charAt(at));
    return wrong.get(random.nextInt(wrong.size()));
  }
}
