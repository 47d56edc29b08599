package org.kladez.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kladez.site.BrowserSession.Tab;

/** The site for whoever has switched JavaScript off. */
class WithoutScriptsIT {
  private static final URI ROOT = URI.create("http://site.invalid/");

  @RegisterExtension static final BrowserSession BROWSER = new BrowserSession();

  /** Links in templates and in what is hidden until a script runs are not there for this reader. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void everyEntryIsReachedFromTheHomePageInFewSteps(String language) {
    SiteFiles site = SiteFiles.load();
    Map<String, Integer> steps = stepsFrom(language + "/index.html", site);

    Set<String> entries = new TreeSet<>();
    for (String path : site.pages().keySet()) {
      boolean redirect = !site.pages().get(path).select("meta[http-equiv=refresh]").isEmpty();
      if (path.startsWith(language + "/") && !path.endsWith("404.html") && !redirect) {
        entries.add(path);
      }
    }
    assertThat(entries).hasSizeGreaterThan(200);
    assertThat(steps.keySet()).containsAll(entries);
    assertThat(entries.stream().filter(path -> steps.get(path) > 3)).isEmpty();
  }

  private static Map<String, Integer> stepsFrom(String home, SiteFiles site) {
    Map<String, Integer> steps = new HashMap<>(Map.of(home, 0));
    Deque<String> next = new ArrayDeque<>(List.of(home));
    while (!next.isEmpty()) {
      String from = next.remove();
      Document page = site.pages().get(from);
      for (Element link : page.select("a[href]")) {
        boolean hidden = link.closest("[hidden], template") != null;
        String to = ROOT.resolve(from).resolve(link.attr("href")).getPath().substring(1);
        String file = to.endsWith("/") || to.isEmpty() ? to + "index.html" : to;
        if (!hidden && site.pages().containsKey(file) && !steps.containsKey(file)) {
          steps.put(file, steps.get(from) + 1);
          next.add(file);
        }
      }
    }
    return steps;
  }

  @ParameterizedTest
  @ValueSource(strings = {"schools", "practices", "outcomes", "events", "documents"})
  void listsShowAllTheirEntriesAndFilterByLinks(String type) {
    try (Tab tab = open("/ru/" + type + "/")) {
      Locator cards = tab.page().locator(".card-title a:visible");
      String count = tab.page().locator(".count").innerText().replaceAll("\\D.*", "");
      assertThat(cards.count()).isEqualTo(Integer.parseInt(count)).isGreaterThan(10);
      tab.page().locator(".filter summary:visible").all().forEach(Locator::click);
      assertThat(tab.page().locator(".facet li a:visible").count()).isGreaterThan(3);
      assertThat(tab.page().locator(".filter input").count()).isZero();
    }
  }

  @Test
  void theSearchPageSaysWhyAndLeadsOn() {
    try (Tab tab = open("/ru/search/?q=вода")) {
      assertThat(tab.page().locator("noscript .notice-title").isVisible()).isTrue();
      assertThat(tab.page().locator("noscript .search-begin a:visible").count()).isGreaterThan(15);
    }
  }

  @Test
  void theFirstPageOffersTheLanguages() {
    try (Tab tab = open("/")) {
      assertThat(tab.page().locator("[data-choose-language] a:visible").allInnerTexts())
          .containsExactly("English", "Русский");
    }
  }

  private static Tab open(String path) {
    Tab tab = BROWSER.open(new NewContextOptions().setJavaScriptEnabled(false));
    tab.page().navigate(BROWSER.address() + path);
    return tab;
  }
}
