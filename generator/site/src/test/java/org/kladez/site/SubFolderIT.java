package org.kladez.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kladez.site.BrowserSession.Tab;

/** The site where it is one folder of a host among others, as on GitHub Pages. */
class SubFolderIT {
  @RegisterExtension static final BrowserSession BROWSER = new BrowserSession("/some/folder");

  @Test
  void aVisitGoesOnWithinTheFolder() {
    try (Tab tab = BROWSER.open(new NewContextOptions().setLocale("ru"))) {
      Page page = tab.page();
      page.navigate(BROWSER.address() + "/");
      page.waitForURL(BROWSER.address() + "/ru/");
      page.locator(".masthead-sections a").nth(1).click();
      page.locator(".filter input").first().check();
      page.locator(".card-title a:visible").first().click();
      assertThat(page.locator("article.entry h1")).isVisible();
      page.locator(".masthead-languages a").click();
      page.waitForURL(BROWSER.address() + "/en/practices/**");
      assertThat(tab.faults()).isEmpty();
    }
  }

  @Test
  void theSearchFindsItsPackAndLeadsToPages() {
    try (Tab tab = BROWSER.open(new NewContextOptions())) {
      Page page = tab.page();
      page.navigate(BROWSER.address() + "/en/search/?q=water");
      page.waitForSelector("[data-search-state=done]");
      // Facets come after the results; what is being fetched when a page is left counts as a fault.
      page.waitForLoadState(LoadState.NETWORKIDLE);
      page.locator("li[data-entry] a").first().click();
      assertThat(page.locator("article.entry h1")).isVisible();
      assertThat(page.url()).startsWith(BROWSER.address() + "/en/");
      assertThat(tab.faults()).isEmpty();
    }
  }
}
