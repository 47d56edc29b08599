package org.kladez.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kladez.site.BrowserSession.Tab;

/** Every template in every language, as people with other eyes, hands and screens meet it. */
class AccessibilityIT {
  /** Gives what axe finds: rule, how grave, and the first places; "incomplete" is no finding. */
  private static final String FINDINGS =
      """
      colours => axe.run(document, {resultTypes: ["violations"], runOnly: colours
          ? {type: "rule", values: ["color-contrast", "link-in-text-block"]}
          : ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]})
        .then(({violations}) => violations.map(v => v.id + " (" + v.impact + "): "
          + v.nodes.slice(0, 3).map(n => n.target.join(" ")).join(" | ")))
      """;

  /** Elements that stick out to the right of the window, where the page can be scrolled there. */
  private static final String TOO_WIDE =
      """
      () => document.documentElement.scrollWidth <= innerWidth ? [] :
        [...document.querySelectorAll("body *")]
          .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
          .slice(-3).map(e => e.tagName + "." + e.className)
      """;

  /** Controls that a finger misses: under 24 px, but for links in the line of a sentence. */
  private static final String TOO_SMALL =
      """
      () => [...document.querySelectorAll("a, button, input, summary, select")].filter(e => {
          const box = e.getBoundingClientRect();
          const inLine = e.tagName === "A" && getComputedStyle(e).display === "inline";
          return e.checkVisibility({visibilityProperty: true}) && box.width > 1 && !inLine
            && (box.width < 24 || box.height < 24)
            && !(e.tagName === "INPUT" && e.closest("label")?.getBoundingClientRect().height >= 24);
        }).slice(0, 3).map(e => e.outerHTML.slice(0, 90))
      """;

  /** Whether what has the focus shows it: an outline, and that it lies within the window. */
  private static final String FOCUS =
      """
      () => { const e = document.activeElement, style = getComputedStyle(e);
        const box = e.getBoundingClientRect();
        return e === document.body ? "" : e.tagName + " " + (e.textContent || e.name).trim().slice(0, 40)
          + (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
             && box.bottom > 0 && box.top < innerHeight ? "" : " – NOT VISIBLE"); }
      """;

  private static final List<Integer> WIDTHS = List.of(320, 390, 768, 1024, 1280, 1440);
  private static final List<Integer> FOR_AXE = List.of(320, 390, 1280);

  @RegisterExtension static final BrowserSession BROWSER = new BrowserSession();

  private static List<String> templates;
  private static String axe;

  @BeforeAll
  static void load() throws IOException {
    templates = Templates.pages(SiteFiles.load());
    try (InputStream script = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void everyTemplateIsLookedAt() {
    assertThat(templates)
        .contains("en/index.html", "ru/404.html", "ru/search/index.html", "en/schools/index.html")
        .anyMatch(page -> page.matches("ru/practices/[^/]+/index.html"))
        .anyMatch(page -> page.matches("en/countries/[^/]+/index.html"));
  }

  /** In the dark only what depends on colours is looked at again. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", ""})
  void nothingKeepsAnybodyOut(String language) {
    List<String> findings = new ArrayList<>();
    try (Tab tab = open(WIDTHS.get(0), ColorScheme.LIGHT)) {
      for (String path : templates.stream().filter(p -> language(p).equals(language)).toList()) {
        show(tab.page(), path);
        tab.page().evaluate("() => {" + axe + "}");
        for (int width : WIDTHS) {
          tab.page().setViewportSize(width, 800);
          String where = path + " at " + width;
          collect(tab.page(), TOO_WIDE, where + " sticks out", findings);
          collect(tab.page(), TOO_SMALL, where + " is too small", findings);
          if (FOR_AXE.contains(width)) {
            collect(tab.page(), FINDINGS, false, where, findings);
            scheme(tab.page(), ColorScheme.DARK);
            collect(tab.page(), FINDINGS, true, where + " in the dark", findings);
            scheme(tab.page(), ColorScheme.LIGHT);
          }
        }
      }
    }
    assertThat(findings).isEmpty();
  }

  private static String language(String path) {
    return path.matches("(en|ru)/.*") ? path.substring(0, 2) : "";
  }

  private static void scheme(Page page, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
  }

  @ParameterizedTest
  @CsvSource({"390, LIGHT", "1280, DARK"})
  void whoeverUsesTheKeyboardSeesWhereTheyAre(int width, ColorScheme scheme) {
    List<String> findings = new ArrayList<>();
    try (Tab tab = open(width, scheme)) {
      for (String path : templates.stream().filter(p -> language(p).equals("ru")).toList()) {
        show(tab.page(), path);
        for (int i = 0; i < 40; i++) {
          tab.page().keyboard().press("Tab");
          String focus = (String) tab.page().evaluate(FOCUS);
          if (focus.contains("NOT VISIBLE")) {
            findings.add(path + ": " + focus);
          }
        }
      }
    }
    assertThat(findings).isEmpty();
  }

  @Test
  void theFirstStopOfTheKeyboardLeadsPastTheMenu() {
    try (Tab tab = open(1280, ColorScheme.LIGHT)) {
      for (String path : List.of("en/index.html", "ru/schools/index.html")) {
        show(tab.page(), path);
        tab.page().keyboard().press("Tab");
        tab.page().keyboard().press("Enter");
        assertThat(tab.page().evaluate("() => document.activeElement.id")).isEqualTo("k-main");
      }
    }
  }

  @Test
  void coloursThatTheSystemForcesLeaveTheFramesAndTheFocus() {
    NewContextOptions options = new NewContextOptions().setForcedColors(ForcedColors.ACTIVE);
    try (Tab tab = BROWSER.open(options)) {
      show(tab.page(), "en/schools/index.html");
      Object frame =
          tab.page()
              .evaluate(
                  "() => getComputedStyle(document.querySelector('.frame'), '::before').borderTopStyle");
      assertThat(frame).isEqualTo("solid");
      tab.page().keyboard().press("Tab");
      assertThat((String) tab.page().evaluate(FOCUS)).doesNotContain("NOT VISIBLE");
    }
  }

  private static void collect(Page page, String script, String where, List<String> findings) {
    collect(page, script, false, where, findings);
  }

  private static void collect(
      Page page, String script, boolean argument, String where, List<String> findings) {
    for (Object finding : (List<?>) page.evaluate(script, argument)) {
      findings.add(where + ": " + finding);
    }
  }

  private static Tab open(int width, ColorScheme scheme) {
    return BROWSER.open(
        new NewContextOptions()
            .setViewportSize(width, 800)
            .setColorScheme(scheme)
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  private static void show(Page page, String path) {
    // The root goes on to a language by itself, unless it is asked for with a fragment.
    page.navigate(BROWSER.address() + "/" + (path.equals("index.html") ? path + "#" : path));
  }
}
