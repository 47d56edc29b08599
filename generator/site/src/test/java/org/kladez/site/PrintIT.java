package org.kladez.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kladez.site.BrowserSession.Tab;

/** Every template in every language on paper: all that is to be read, and nothing to be pressed. */
class PrintIT {
  /** The width of A4 between margins of 20 mm, in CSS pixels. */
  private static final int PAPER = 642;

  private static final String TO_READ =
      """
      main :is(h1, h2, h3, .lede, .prose > *, .glance dd, .figure, .card-text, .card-aside, .moment-meta,
        .moment-text, .glossary dd, .sources li, .map-list li, .notice, .kin > li > ul > li, .term)
      """;

  /** Remembers what shows on a screen, to ask for it again on paper. */
  private static final String REMEMBER =
      """
      selector => { window.shown = [...document.querySelectorAll(selector)].filter(e =>
          e.checkVisibility() && !e.closest(".search-area, .filter, .contents, .next, .directory")
          && e.getBoundingClientRect().width > 1);
        return window.shown.length; }
      """;

  private static final String LOST =
      """
      () => window.shown.filter(e => !e.checkVisibility() || e.getBoundingClientRect().width <= 1)
        .slice(0, 3).map(e => "is lost: " + e.outerHTML.slice(0, 80))
      """;

  private static final String UNTIDY =
      """
      () => { const found = [];
        const text = getComputedStyle(document.body);
        if (text.backgroundColor !== "rgb(255, 255, 255)" || text.color !== "rgb(0, 0, 0)") {
          found.push("is not black on white: " + text.color + " on " + text.backgroundColor);
        }
        document.querySelectorAll("nav, form, button, summary, .skip, input").forEach(e => {
          if (e.checkVisibility()) found.push("is of no use: " + e.outerHTML.slice(0, 80)); });
        if (document.documentElement.scrollWidth > innerWidth) {
          [...document.querySelectorAll("body *")]
            .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
            .slice(-2).forEach(e => found.push("sticks out: " + e.outerHTML.slice(0, 80)));
        }
        return found; }
      """;

  @RegisterExtension static final BrowserSession BROWSER = new BrowserSession();

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void everythingIsThereAndNothingElse(String language) {
    List<String> findings = new ArrayList<>();
    try (Tab tab = open()) {
      for (String path : Templates.pages(SiteFiles.load())) {
        if (path.startsWith(language + "/")) {
          tab.page().navigate(BROWSER.address() + "/" + path);
          paper(tab.page(), Media.SCREEN);
          Object count = tab.page().evaluate(REMEMBER, TO_READ);
          assertThat((Integer) count).as(path).isPositive();
          paper(tab.page(), Media.PRINT);
          for (String script : List.of(LOST, UNTIDY)) {
            ((List<?>) tab.page().evaluate(script)).forEach(f -> findings.add(path + " " + f));
          }
        }
      }
    }
    assertThat(findings).isEmpty();
  }

  @Test
  void aSheetSaysWhereItIsFromAndWhereItsSourcesAre() {
    try (Tab tab = open()) {
      tab.page().navigate(BROWSER.address() + "/ru/outcomes/pilot-network/");
      paper(tab.page(), Media.PRINT);
      Object address =
          tab.page().evaluate("() => document.querySelector('link[rel=canonical]').href");
      assertThat(tab.page().locator(".printed").innerText()).endsWith(address.toString());
      Object source =
          tab.page()
              .evaluate(
                  "() => getComputedStyle(document.querySelector('.sources li > a'), '::after').content");
      assertThat(source.toString()).contains("<", "https://");
      assertThat(tab.page().pdf())
          .startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
  }

  @Test
  void aPageThatLosesItsTextIsNoticed() {
    try (Tab tab = open()) {
      tab.page().navigate(BROWSER.address() + "/ru/about/");
      paper(tab.page(), Media.SCREEN);
      tab.page().evaluate(REMEMBER, TO_READ);
      tab.page().evaluate("() => document.querySelector('.prose').style.display = 'none'");
      assertThat((List<?>) tab.page().evaluate(LOST)).isNotEmpty();
    }
  }

  private static Tab open() {
    return BROWSER.open(
        new NewContextOptions().setViewportSize(PAPER, 900).setColorScheme(ColorScheme.DARK));
  }

  private static void paper(Page page, Media media) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(media));
  }
}
