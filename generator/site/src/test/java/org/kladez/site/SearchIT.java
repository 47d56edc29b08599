package org.kladez.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kladez.Kladez;
import org.kladez.search.SearchHit;

/** Searches in a real browser: the page shows what the full index says, in the same order. */
class SearchIT {
  private static final int FIRST_PAGE = 10;

  private static SiteServer server;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    server = new SiteServer(SiteFiles.folder("kladez.site"));
    playwright = Browsers.playwright();
    browser = Browsers.chromium(playwright);
  }

  @AfterAll
  static void stop() {
    if (playwright != null) {
      playwright.close();
    }
    if (server != null) {
      server.close();
    }
  }

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
        Kladez.search(SiteFiles.folder("kladez.index"), language, query, Optional.empty(), 1000)
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
    List<String> faults = new ArrayList<>();
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              faults.add(message.text());
            }
          });
      page.onPageError(faults::add);
      page.onRequest(
          request -> {
            if (!request.url().startsWith(server.address())) {
              faults.add("third-party request: " + request.url());
            }
          });
      String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
      page.navigate(server.address() + "/" + language + "/search/?q=" + encoded);
      page.waitForSelector("[data-search-state=done]");
      assertThat(faults).isEmpty();
      return page.locator("li[data-entry]").all().stream()
          .map(item -> item.getAttribute("data-entry"))
          .toList();
    }
  }
}
