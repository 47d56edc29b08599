package org.kladez.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kladez.Kladez;
import org.kladez.search.SearchHit;
import org.kladez.site.BrowserSession.Tab;

/** Searches in a real browser: the page shows what the full index says, in the same order. */
class SearchIT {
  private static final int FIRST_PAGE = 10;

  @RegisterExtension static final BrowserSession BROWSER = new BrowserSession();

  @ParameterizedTest
  @CsvSource({
    "ru, школы",
    "ru, сетевые проекты",
    "ru, учителей",
    "en, inclusive education",
    "en, global citizenship"
  })
  void thePageShowsWhatTheIndexSays(String language, String query) throws IOException {
    List<String> expected =
        Kladez.search(SiteFiles.folder("kladez.index"), language, query, Map.of(), 1000)
            .hits()
            .stream()
            .map(SearchHit::id)
            .toList();

    List<String> shown = shown(language, query);

    assertThat(expected).isNotEmpty();
    assertThat(shown).hasSizeGreaterThanOrEqualTo(Math.min(FIRST_PAGE, expected.size()));
    assertThat(shown).isEqualTo(expected.subList(0, Math.min(shown.size(), expected.size())));
  }

  private static List<String> shown(String language, String query) {
    try (Tab tab = BROWSER.open(new NewContextOptions())) {
      Page page = tab.page();
      String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
      page.navigate(BROWSER.address() + "/" + language + "/search/?q=" + encoded);
      page.waitForSelector("[data-search-state=done]");
      assertThat(tab.faults()).isEmpty();
      return page.locator("li[data-entry]").all().stream()
          .map(item -> item.getAttribute("data-entry"))
          .toList();
    }
  }
}
