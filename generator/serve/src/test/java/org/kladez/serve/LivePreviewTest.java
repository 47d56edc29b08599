package org.kladez.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What an editor sees in a browser while files change. */
class LivePreviewTest {
  @RegisterExtension static final Chromium BROWSER = new Chromium();

  private static final String APPLE = "content/notes/apple.en.md";

  @TempDir Path folder;

  private final Readings readings = new Readings();
  private Garden garden;
  private PreviewServer server;

  @BeforeEach
  void start() throws IOException {
    garden = Garden.in(folder);
    server = start(Locale.ENGLISH);
  }

  private PreviewServer start(Locale messages) throws IOException {
    return PreviewServer.start(new PreviewOptions(folder, 0, messages, 2), readings);
  }

  @AfterEach
  void stop() throws IOException {
    assertThat(BROWSER.faults()).isEmpty();
    server.close();
  }

  private Page open(String path) {
    return BROWSER.open(server.address() + path);
  }

  /** What would be gone after the page had been loaded anew. */
  private static void leaveMark(Page page) {
    page.evaluate("() => { window.untouched = true; }");
  }

  private static boolean isUntouched(Page page) {
    return Boolean.TRUE.equals(page.evaluate("() => window.untouched === true"));
  }

  @Test
  void anEditShowsAndScrollAndFocusStay() {
    Page page = open("en/notes/apple/");
    leaveMark(page);
    Locator link = page.locator("main a", new Page.LocatorOptions().setHasText("link 40"));
    link.focus();
    link.scrollIntoViewIfNeeded();
    Object scroll = page.evaluate("() => Math.round(scrollY)");
    assertThat(((Number) scroll).intValue()).isGreaterThan(100);
    garden.edit(APPLE, "Paragraph 41 with", "Paragraph 41, mended, with");
    assertThat(page.locator("main")).containsText("Paragraph 41, mended, with");
    assertThat(isUntouched(page)).isTrue();
    assertThat(page.evaluate("() => Math.round(scrollY)")).isEqualTo(scroll);
    assertThat(page.evaluate("() => document.activeElement.textContent")).isEqualTo("link 40");
  }

  @Test
  void anEditorThatSavesByRenamingIsFollowed() {
    Page page = open("en/notes/apple/");
    leaveMark(page);
    garden.editByRenaming(APPLE, "bears fruit", "bears much fruit");
    assertThat(page.locator("main")).containsText("bears much fruit");
    assertThat(isUntouched(page)).isTrue();
  }

  @Test
  void aMistakeIsToldOverTheLastGoodPageUntilItIsMended() {
    Page page = open("en/notes/apple/");
    leaveMark(page);
    Locator panel = page.locator("kladez-preview .panel");
    assertThat(panel).isHidden();
    garden.edit(APPLE, "title: Apple", "titel: Apple\ntitle: Apfel");
    assertThat(panel).isVisible();
    assertThat(panel).containsText("have no field “titel”");
    assertThat(panel).containsText("content/notes/apple.en.md:2:1");
    assertThat(panel.locator("mark")).hasText("titel");
    assertThat(panel).containsText("Did you mean “title”?");
    assertThat(panel).containsText("the last version without errors");
    assertThat(page.locator("kladez-preview [aria-live]")).containsText("Errors: 1");
    assertThat(page.locator("h1")).hasText("Apple");
    garden.edit(APPLE, "titel: Apple\n", "");
    assertThat(page.locator("h1")).hasText("Apfel");
    assertThat(panel).isHidden();
    assertThat(isUntouched(page)).isTrue();
  }

  @Test
  void theFindingsCanBeClosedAndOpenedAgain() {
    Page page = open("en/notes/apple/");
    Locator panel = page.locator("kladez-preview .panel");
    garden.edit(APPLE, "title: Apple", "titel: Apple\ntitle: Apple");
    assertThat(panel).isVisible();
    panel.locator("button").click();
    assertThat(panel).isHidden();
    Locator badge = page.locator("kladez-preview .badge");
    assertThat(badge).hasText("Errors: 1");
    badge.click();
    assertThat(panel).isVisible();
    page.keyboard().press("Escape");
    assertThat(panel).isHidden();
    assertThat(badge).isFocused();
  }

  @Test
  void mistakesAreToldInTheEditorsLanguage() throws IOException {
    server.close();
    garden.edit(APPLE, "title: Apple", "titel: Apple\ntitle: Apple");
    server = start(Locale.forLanguageTag("ru"));
    Page page = open("en/notes/apple/");
    Locator panel = page.locator("kladez-preview .panel");
    assertThat(panel).containsText("Ошибок: 1");
    assertThat(panel).containsText("нет поля «titel»");
    assertThat(panel).containsText("удалось собрать несмотря на ошибки");
    assertThat(page.locator("h1")).hasText("Apple");
  }

  @Test
  void newAndDeletedFilesAreFollowed() {
    Page list = open("en/notes/");
    garden.note("plum.en", "Plum", "The plum is blue.");
    assertThat(list.locator("main")).containsText("Plum");
    Page plum = open("en/notes/plum/");
    assertThat(plum.locator("main")).containsText("The plum is blue.");
    garden.delete("content/notes/plum.en.md");
    assertThat(plum.locator("h1")).hasText("There is no page here");
    assertThat(plum.locator("main a").first()).isVisible();
    assertThat(list.locator("main")).not().containsText("Plum");
    garden.note("plum.en", "Plum", "The plum is back.");
    assertThat(plum.locator("main")).containsText("The plum is back.");
  }

  @Test
  void aRenamedFolderIsFollowedToo() {
    garden.write("content/notes/fig/index.en.md", Garden.text("Fig", "In a folder."));
    Page list = open("en/notes/");
    assertThat(list.locator("main a[href*='fig']").first()).isVisible();
    garden.rename("content/notes/fig", "content/notes/olive");
    assertThat(list.locator("main a[href*='olive']").first()).isVisible();
    // What changes in the folder under its new name is still noticed.
    garden.edit("content/notes/olive/index.en.md", "title: Fig", "title: Olive");
    assertThat(list.locator("main")).containsText("Olive");
    garden.rename("content/notes", "content/remarks");
    assertThat(list.locator("h1")).hasText("There is no page here");
    Page remarks = open("en/remarks/");
    assertThat(remarks.locator("main")).containsText("Olive");
    garden.edit("content/remarks/pear.en.md", "title: Pear", "title: Quince");
    assertThat(remarks.locator("main")).containsText("Quince");
  }

  @Test
  void aThemeOfOnesOwnIsFollowedFromItsFirstFileOn() {
    Page page = open("en/notes/apple/");
    garden.write("themes/kladez/layouts/entry.ftlh", layout("first"));
    assertThat(page.locator("main")).containsText("Apple, first");
    garden.write("themes/kladez/layouts/entry.ftlh", layout("second"));
    assertThat(page.locator("main")).containsText("Apple, second");
    Locator panel = page.locator("kladez-preview .panel");
    garden.write("themes/kladez/layouts/entry.ftlh", layout("${nothing.at.all}"));
    assertThat(panel).containsText("themes/kladez/layouts/entry.ftlh");
    assertThat(page.locator("main")).containsText("Apple, second");
    garden.write("themes/kladez/layouts/entry.ftlh", layout("third"));
    assertThat(page.locator("main")).containsText("Apple, third");
    assertThat(panel).isHidden();
  }

  private static String layout(String text) {
    return "<!doctype html><html lang=\"en\"><head><title>T</title></head>"
        + "<body><main><h1>${entry.title}, "
        + text
        + "</h1></main></body></html>";
  }

  @Test
  void aStyleIsTakenOverInPlace() {
    garden.write("themes/mine/theme.yml", "extends: kladez\n");
    garden.write("themes/mine/assets/css/more.css", "h1 { letter-spacing: 1px }\n");
    garden.write(
        "themes/mine/layouts/entry.ftlh",
        "<!doctype html><html lang=\"en\"><head><title>T</title>"
            + "<link rel=\"stylesheet\" href=\"${asset(\"css/more.css\")}\"></head>"
            + "<body><h1>${entry.title}</h1></body></html>");
    garden.edit("site-config.yml", "theme: kladez", "theme: mine");
    Page page = open("en/notes/apple/");
    assertThat(page.locator("h1")).hasCSS("letter-spacing", "1px");
    leaveMark(page);
    garden.write("themes/mine/assets/css/more.css", "h1 { letter-spacing: 7px }\n");
    assertThat(page.locator("h1")).hasCSS("letter-spacing", "7px");
    assertThat(isUntouched(page)).isTrue();
  }

  @Test
  void theConfigurationSchemasAndVocabulariesAreFollowed() {
    Page page = open("en/notes/apple/");
    garden.edit("site-config.yml", "en: Garden", "en: Orchard");
    assertThat(page).hasTitle(Pattern.compile("Orchard"));
    garden.edit("content/notes/_type.yml", "plural: {en: Notes", "plural: {en: Sheets");
    assertThat(page.locator("body")).containsText("Sheets");
    garden.write(
        "content/_vocabularies/kinds.yml",
        "name: {en: Kind, ru: Вид}\nterms:\n  a: {en: Pome, ru: А}\n");
    garden.edit(
        "content/notes/_type.yml",
        "\nfields:",
        "\nfields:\n  kind: {type: term, vocabulary: kinds}");
    garden.edit(APPLE, "summary:", "kind: a\nsummary:");
    assertThat(page.locator("body")).containsText("Pome");
    garden.edit("content/_vocabularies/kinds.yml", "Pome", "Drupe");
    assertThat(page.locator("body")).containsText("Drupe");
  }

  @Test
  void draftsAreShownAndMarked() {
    garden.edit(APPLE, "title: Apple", "draft: true\ntitle: Apple");
    Page page = open("en/notes/apple/");
    Locator draft = page.locator("kladez-preview .draft");
    assertThat(draft).isVisible();
    assertThat(draft).containsText("visitors will not see this page");
    Page list = open("en/notes/");
    Locator marked = list.locator("main a[data-preview-draft]");
    assertThat(marked.first()).hasAttribute("data-preview-draft", "draft");
    garden.edit(APPLE, "draft: true\n", "");
    assertThat(draft).isHidden();
    assertThat(marked).hasCount(0);
  }

  @Test
  void theSearchFollows() throws InterruptedException {
    readings.awaitMoreThan(0);
    int before = readings.count();
    garden.edit(APPLE, "bears fruit", "bears zizyphus");
    readings.awaitMoreThan(before);
    Page page = open("en/search/?q=zizyphus");
    assertThat(page.locator("li[data-entry]")).hasCount(1);
    assertThat(page.locator("li[data-entry='notes/apple']")).isVisible();
    before = readings.count();
    garden.edit(APPLE, "bears zizyphus", "bears fruit");
    readings.awaitMoreThan(before);
    before = readings.count();
    garden.edit("content/notes/pear.en.md", "See the", "Not zizyphus. See the");
    readings.awaitMoreThan(before);
    Page again = open("en/search/?q=zizyphus");
    assertThat(again.locator("li[data-entry]")).hasCount(1);
    assertThat(again.locator("li[data-entry='notes/pear']")).isVisible();
  }

  @Test
  void aSiteThatBeginsBrokenAppearsWhenItIsMended() throws IOException {
    server.close();
    garden.edit("site-config.yml", "languages:", "langauges:");
    server = start(Locale.ENGLISH);
    Page page = open("en/notes/apple/");
    assertThat(page.locator("h1")).hasText("This page cannot be shown yet");
    assertThat(page.locator("kladez-preview .panel")).containsText("site-config.yml");
    garden.edit("site-config.yml", "langauges:", "languages:");
    assertThat(page.locator("h1")).hasText("Apple");
  }
}
