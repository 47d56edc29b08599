package org.kladez.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kladez.site.BrowserSession.Tab;

/** The search as visitors use it: by keyboard, by address, with a line that breaks. */
class SearchBoxIT {
  @RegisterExtension static final BrowserSession BROWSER = new BrowserSession();

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private Tab tab;
  private Page page;

  @BeforeEach
  void open() {
    tab = BROWSER.open(new NewContextOptions().setViewportSize(1280, 900));
    page = tab.page();
    page.onRequest(request -> asked.add(request.url()));
  }

  @AfterEach
  void close() {
    tab.close();
  }

  private void go(String path) {
    page.navigate(BROWSER.address() + path);
  }

  private List<String> askedOfSearch() {
    return asked.stream()
        .filter(url -> url.contains("/search/ru/") || url.endsWith("/search.js"))
        .toList();
  }

  @Test
  void nothingIsFetchedBeforeSomebodyWantsToSearch() {
    go("/ru/");
    page.waitForLoadState();
    assertThat(askedOfSearch()).isEmpty();
    page.keyboard().press("/");
    page.waitForCondition(() -> askedOfSearch().size() >= 3);
    assertThat(askedOfSearch())
        .as("the engine and the manifest come together, each once")
        .filteredOn(url -> url.endsWith(".json") || url.endsWith(".js"))
        .hasSize(2);
    assertThat(tab.faults()).isEmpty();
  }

  @Test
  void theBoxSuggestsWhatIsMeantAndGoesThereByKeyboard() {
    go("/ru/");
    page.keyboard().press("Control+k");
    page.keyboard().type("irjkf");
    Locator list = page.locator("[role=listbox]:visible");
    assertThat(page.locator("[role=option]").last()).isVisible();
    page.keyboard().press("Escape");
    assertThat(list).hasCount(0);
    page.keyboard().press("Control+a");
    page.keyboard().type("пятигор");
    assertThat(page.locator("[role=option]").first()).containsText("Пятигорск");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("[role=combobox]").first())
        .hasAttribute("aria-activedescendant", Pattern.compile(".+-0"));
    page.keyboard().press("Enter");
    page.waitForURL("**/ru/schools/pyatigorsk-12/");
    assertThat(tab.faults()).isEmpty();
  }

  @Test
  void theAddressSaysWhatIsShownAndBackWorks() {
    go("/ru/search/?q=школа");
    Locator results = page.locator("li[data-entry]");
    assertThat(page.locator("[data-search-state=done]")).hasCount(1);
    int all = results.count();
    page.locator(".search-facets input[value=schools]").check();
    assertThat(page).hasURL(Pattern.compile(".*type=schools.*"));
    assertThat(results.first()).hasAttribute("data-entry", Pattern.compile("schools/.*"));
    page.locator("#search-input").fill("музей -москва");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*q=%D0%BC%D1%83.*"));
    page.goBack();
    page.goBack();
    assertThat(page.locator("#search-input")).hasValue("школа");
    assertThat(results).hasCount(all);
    assertThat(tab.faults()).isEmpty();
  }

  @Test
  void aBrokenLineIsToldAndCanBeTriedAgain() {
    page.route("**/search/ru/terms-*", Route::abort);
    go("/ru/search/?q=школа");
    assertThat(page.locator("[data-search-state=failed]")).hasCount(1);
    assertThat(page.locator("[data-note=failed]")).isVisible();
    page.unroute("**/search/ru/terms-*");
    page.locator(".search-retry").click();
    assertThat(page.locator("li[data-entry]").first()).isVisible();
  }

  @Test
  void withoutItsModuleTheSearchPageSaysSo() {
    page.route("**/search.js", Route::abort);
    go("/ru/search/?q=школа");
    assertThat(page.locator("[data-note=failed]")).isVisible();
  }

  @Test
  void aSiteThatWasPublishedAnewIsTold() {
    page.route(
        "**/search/ru/terms-*", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
    go("/ru/search/?q=школа");
    assertThat(page.locator("[data-note=stale]")).isVisible();
  }

  @Test
  void theSingleKeyCanBeSwitchedOff() {
    go("/ru/search/");
    Locator choice = page.locator("[data-search-key] input");
    assertThat(choice).isChecked();
    choice.uncheck();
    go("/ru/");
    page.keyboard().press("/");
    assertThat(page.locator("[role=combobox]:focus")).hasCount(0);
    page.keyboard().press("Control+k");
    assertThat(page.locator("[role=combobox]:focus")).hasCount(1);
  }
}
