package org.kladez.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.Kladez;

/** The site in a folder of files, as on a memory stick: links, search and filters work. */
class OfflineIT {
  @TempDir static Path temporary;

  private static Path folder;
  private static Playwright playwright;
  private static Browser browser;

  private final List<String> faults = new ArrayList<>();
  private Page page;

  @BeforeAll
  static void unpack() throws IOException {
    Path zip = temporary.resolve("site.zip");
    folder = temporary.resolve("сайт на флешке");
    Kladez.offlinePack(SiteFiles.folder("kladez.site"), zip);
    try (InputStream bytes = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(bytes)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.copy(entries, file);
      }
    }
    playwright = Browsers.playwright();
    browser = Browsers.chromium(playwright);
  }

  @AfterAll
  static void close() {
    playwright.close();
  }

  @BeforeEach
  void openAPage() {
    page = browser.newPage();
    page.onPageError(faults::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            faults.add(message.text());
          }
        });
  }

  private static String address(String path) {
    return folder.resolve(path).toUri().toString();
  }

  @Test
  void everyLinkNamesAFile() throws IOException {
    List<String> broken = new ArrayList<>();
    int links = 0;
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(f -> f.toString().endsWith(".html")).toList()) {
        for (Element element : Jsoup.parse(file.toFile(), "UTF-8").select("[href], [src]")) {
          String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
          URI target = file.toUri().resolve(link);
          if ("file".equals(target.getScheme()) && target.getPath() != null) {
            links++;
            if (!Files.isRegularFile(Path.of(target.getPath()))) {
              broken.add(folder.relativize(file) + ": " + link);
            }
          }
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links).isGreaterThan(10_000);
  }

  @Test
  void theSearchBoxSuggestsWhatIsMeant() {
    page.navigate(address("ru/index.html"));
    page.keyboard().press("/");
    page.keyboard().type("петигорск");
    Locator options = page.locator("[role=option]");
    assertThat(options.first()).containsText("Пятигорск");
    options.first().click();
    assertThat(page.locator("h1")).containsText("Пятигорск");
    assertThat(page.url()).endsWith("/ru/schools/pyatigorsk-12/index.html");
    assertThat(faults).isEmpty();
  }

  @Test
  void theSearchPageFindsQuotesAndFilters() {
    page.navigate(address("en/search/index.html") + "?q=schools");
    assertThat(page.locator("[data-search-state=done]")).hasCount(1);
    assertThat(page.locator(".search-excerpt mark").first()).isVisible();
    Locator box = page.locator(".search-facets input[value=events]");
    box.check();
    assertThat(page.locator("li[data-entry]").first())
        .hasAttribute("data-entry", java.util.regex.Pattern.compile("events/.*"));
    assertThat(page.url()).contains("type=events");
    assertThat(faults).isEmpty();
  }

  @Test
  void listsFilterInPlace() {
    page.navigate(address("ru/schools/index.html"));
    Locator box = page.locator("[data-filter] input").first();
    int before = page.locator("[data-filter] ~ * li:visible, .entries > li:visible").count();
    box.check();
    assertThat(page.locator(".entries > li:visible").count()).isBetween(1, before - 1);
    assertThat(faults).isEmpty();
  }
}
