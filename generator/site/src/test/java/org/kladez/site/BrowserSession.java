package org.kladez.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The built site on a server of this machine, and a browser to open it in, for one test class. */
final class BrowserSession implements BeforeAllCallback, AfterAllCallback {
  private final String under;
  private SiteServer server;
  private Playwright playwright;
  private Browser browser;

  BrowserSession() {
    this("");
  }

  /**
   * Serves the site from a folder of its host.
   *
   * @param under the folder's path, such as {@code /kb}; empty for the root
   */
  BrowserSession(String under) {
    this.under = under;
  }

  @Override
  public void beforeAll(ExtensionContext test) throws Exception {
    server = new SiteServer(SiteFiles.folder("kladez.site"), under);
    playwright = Browsers.playwright();
    browser = Browsers.chromium(playwright);
  }

  @Override
  public void afterAll(ExtensionContext test) {
    if (playwright != null) {
      playwright.close();
    }
    if (server != null) {
      server.close();
    }
  }

  String address() {
    return server.address();
  }

  /** A page in a context of its own, which remembers whatever goes wrong on it. */
  Tab open(NewContextOptions options) {
    return new Tab(browser.newContext(options), address());
  }

  /** One page, and what goes wrong on it: faults of scripts, error messages, requests elsewhere. */
  static final class Tab implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();

    private Tab(BrowserContext context, String site) {
      this.context = context;
      this.page = context.newPage();
      page.onPageError(faults::add);
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              faults.add(message.text());
            }
          });
      page.onRequest(
          request -> {
            if (!request.url().startsWith(site)) {
              faults.add("third-party request: " + request.url());
            }
          });
    }

    Page page() {
      return page;
    }

    /** What went wrong so far. */
    List<String> faults() {
      return List.copyOf(faults);
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
