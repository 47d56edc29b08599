package org.kladez.serve;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The browser of this machine for one test class; a test without one fails. */
final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private static final List<String> ARGUMENTS =
      List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking");

  /** A machine that does much else is slow, not wrong. */
  private static final int PATIENCE_MILLIS = 60_000;

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private Playwright playwright;
  private Browser browser;

  @Override
  public void beforeAll(ExtensionContext test) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setHeadless(true)
                    .setArgs(ARGUMENTS));
  }

  private static Path executable() {
    return Stream.of(System.getenv("KLADEZ_CHROMIUM"), "/usr/bin/chromium")
        .filter(Objects::nonNull)
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no browser found: install chromium, or set KLADEZ_CHROMIUM to its path"));
  }

  /** Opens an address in a window of its own, whose scripts must not fail. */
  Page open(String address) {
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(900, 600));
    contexts.add(context);
    Page page = context.newPage();
    page.onPageError(faults::add);
    page.onConsoleMessage(
        message -> {
          // That an address has no page, or none yet, is no fault of a script.
          if (message.type().equals("error") && !message.text().contains("status of")) {
            faults.add(message.text());
          }
        });
    page.navigate(address);
    return page;
  }

  /** What went wrong in scripts, and what the policy of the pages forbade. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  @Override
  public void afterEach(ExtensionContext test) {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    faults.clear();
  }

  @Override
  public void afterAll(ExtensionContext test) {
    if (playwright != null) {
      playwright.close();
    }
  }
}
