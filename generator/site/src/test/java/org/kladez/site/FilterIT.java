package org.kladez.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kladez.site.BrowserSession.Tab;

/**
 * Filters a list in a real browser. What must show is worked out from the file itself, so that the
 * test holds whatever the entries are: two facets of the events with the most values in common.
 */
class FilterIT {
  private static final String LIST = "en/events/index.html";

  @RegisterExtension static final BrowserSession BROWSER = new BrowserSession();

  private static Document list;

  /** The choice: some value of a facet, some value of another that it shares entries with. */
  private static String firstFacet;

  private static String firstValue;
  private static String otherFacet;
  private static String otherValue;

  private Tab tab;
  private Page page;

  @BeforeAll
  static void read() {
    list = SiteFiles.load().pages().get(LIST);
    choose();
  }

  @BeforeEach
  void open() {
    tab = BROWSER.open(new NewContextOptions().setViewportSize(1280, 900));
    page = tab.page();
    page.navigate(address(""));
  }

  @AfterEach
  void close() {
    tab.close();
    assertThat(tab.faults()).isEmpty();
  }

  /** Finds two values of different facets that some entries have both of, and some only one of. */
  private static void choose() {
    for (Element first : list.select("[data-facet] > li")) {
      for (Element other : list.select("[data-facet] > li")) {
        String facet = first.parent().attr("data-facet");
        String against = other.parent().attr("data-facet");
        int with = fitting(Map.of(facet, first.attr("data-value"))).size();
        int both =
            facet.equals(against)
                ? 0
                : fitting(
                        Map.of(facet, first.attr("data-value"), against, other.attr("data-value")))
                    .size();
        if (both > 0 && both < with) {
          firstFacet = facet;
          firstValue = first.attr("data-value");
          otherFacet = against;
          otherValue = other.attr("data-value");
          return;
        }
      }
    }
    throw new IllegalStateException("no two facets of " + LIST + " share entries");
  }

  /** The addresses of the entries that have all of some values, as the file says. */
  private static List<String> fitting(Map<String, String> wanted) {
    return list.select("[data-facets]").stream()
        .filter(
            item ->
                wanted.entrySet().stream()
                    .allMatch(value -> values(item, value.getKey()).contains(value.getValue())))
        .map(item -> item.select(".card-title a").attr("href"))
        .toList();
  }

  private static List<String> values(Element item, String facet) {
    return Stream.of(item.attr("data-facets").split("&"))
        .map(part -> part.split("=", 2))
        .filter(part -> part[0].equals(facet))
        .map(part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8))
        .toList();
  }

  private static String address(String query) {
    return BROWSER.address() + "/en/events/" + query;
  }

  private static Map<String, String> first() {
    return Map.of(firstFacet, firstValue);
  }

  private static Map<String, String> both() {
    return Map.of(firstFacet, firstValue, otherFacet, otherValue);
  }

  private Locator box(String facet, String value) {
    return page.locator("input[name='" + facet + "'][value='" + value + "']");
  }

  private List<String> shown() {
    return page.locator(".entries > li:not([hidden]) .card-title a").all().stream()
        .map(link -> link.getAttribute("href"))
        .toList();
  }

  /** The query of the address, in no order. */
  private Map<String, TreeSet<String>> query() {
    Map<String, TreeSet<String>> query = new TreeMap<>();
    String address = page.url();
    int mark = address.indexOf('?');
    if (mark >= 0) {
      Arrays.stream(address.substring(mark + 1).split("&"))
          .map(part -> part.split("=", 2))
          .forEach(part -> query.computeIfAbsent(part[0], p -> new TreeSet<>()).add(part[1]));
    }
    return query;
  }

  private void assertShows(Map<String, String> chosen) {
    List<String> expected = fitting(chosen);
    int all = list.select("[data-facets]").size();
    assertThat(page.locator(".entries > li:not([hidden])")).hasCount(expected.size());
    assertThat(shown()).isEqualTo(expected);
    assertThat(query().keySet()).isEqualTo(new TreeSet<>(chosen.keySet()));
    assertThat(page.locator("[role=status]"))
        .hasText(
            chosen.isEmpty()
                ? Pattern.compile("^" + all + " .*")
                : Pattern.compile("^Shown: " + expected.size() + " of " + all + "$"));
    assertThat(page.locator("[data-filter-clear]")).isVisible(visible(!chosen.isEmpty()));
    chosen.forEach((facet, value) -> assertThat(box(facet, value)).isChecked());
    assertThat(page.locator("[data-filter] input:checked")).hasCount(chosen.size());
  }

  private static com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions visible(
      boolean visible) {
    return new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
        .setVisible(visible);
  }

  @Test
  void twoFacetsNarrowTheListAndTheAddressRemembersThem() {
    assertShows(Map.of());
    box(firstFacet, firstValue).check();
    assertShows(first());
    box(otherFacet, otherValue).check();
    assertShows(both());
    page.reload();
    assertShows(both());
  }

  @Test
  void backAndForwardFollowTheChoice() {
    box(firstFacet, firstValue).check();
    box(otherFacet, otherValue).check();
    page.goBack();
    assertShows(first());
    page.goBack();
    assertShows(Map.of());
    page.goForward();
    page.goForward();
    assertShows(both());
  }

  @Test
  void anAddressOpensTheListFiltered() {
    page.navigate(address("?" + firstFacet + "=" + firstValue + "&" + firstFacet + "=nothing"));
    assertThat(page.locator(".entries > li:not([hidden])")).hasCount(fitting(first()).size());
    assertThat(box(firstFacet, firstValue)).isChecked();
  }

  @Test
  void countsFollowTheOtherFacetsAndNeverTheirOwn() {
    Locator own = page.locator("[data-facet='" + firstFacet + "'] .facet-count");
    List<String> before = own.allTextContents();
    box(firstFacet, firstValue).check();
    assertThat(own.allTextContents()).isEqualTo(before);
    Locator other =
        page.locator("[data-value='" + otherValue + "']").locator(".facet-count").first();
    assertThat(other).hasText(String.valueOf(fitting(both()).size()));
  }

  @Test
  void valuesOfOneFacetWidenTheList() {
    List<Locator> boxes = page.locator("input[name='" + firstFacet + "']").all();
    boxes.forEach(Locator::check);
    long having =
        list.select("[data-facets]").stream()
            .filter(item -> !values(item, firstFacet).isEmpty())
            .count();
    assertThat(page.locator(".entries > li:not([hidden])")).hasCount((int) having);
  }

  @Test
  void theKeyboardIsEnough() {
    page.locator("[data-filter] input").first().focus();
    for (int i = 0; i < 200 && !focused(box(firstFacet, firstValue)); i++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().press("Space");
    assertShows(first());
    assertThat(focused(box(firstFacet, firstValue))).isTrue();
    for (int i = 0; i < 200 && !focused(page.locator("[data-filter-clear]")); i++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().press("Enter");
    assertShows(Map.of());
    assertThat(page.locator("[role=status]")).isFocused();
  }

  private static boolean focused(Locator element) {
    return (Boolean) element.evaluate("e => e === document.activeElement");
  }

  @Test
  void onANarrowScreenThePanelOpensAndEveryTargetIsLargeEnough() {
    page.setViewportSize(320, 640);
    assertThat(page.locator("[data-filter] input").first()).not().isVisible();
    page.locator("[data-filter] summary").click();
    assertThat(page.locator("[data-filter] input").first()).isVisible();
    for (Locator label : page.locator("[data-filter] label, [data-filter] summary").all()) {
      assertThat(label.boundingBox().height).isGreaterThanOrEqualTo(24);
    }
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
  }

  @Test
  void withoutScriptsEveryValueIsALink() {
    for (Element value : list.select("[data-facet] > li")) {
      assertThat(value.select("a[href]")).as(value.text()).hasSize(1);
      assertThat(value.select("input")).isEmpty();
    }
  }
}
