package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.external.TestServer;
import org.kladez.i18n.MessageCatalogue;

/** Links out of a site, from the files to the findings. */
class ExternalLinksTest {
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

  @TempDir Path folder;

  private final TestServer server = new TestServer();
  private TestSite site = new TestSite(Path.of(""));

  @BeforeEach
  void start() {
    site = TestSite.notes(folder);
    server.on("/", 200).on("/gone", 410).on("/moved", 301, "Location", "/new");
    server.on("/refused", 401).on("/fault", 501);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void note(String body) {
    String text = body.replace("$", server.at("").toString());
    site.write("content/notes/fig.en.md", "---\ntitle: Fig\n---\n" + text + "\n");
  }

  private List<Diagnostic> check(Instant now) throws IOException {
    BuildReport report = Kladez.checkExternal(site.request(), now);
    assertThat(report.configFault()).isFalse();
    return report.diagnostics();
  }

  private List<String> findings() throws IOException {
    return check(NOW).stream().map(ExternalLinksTest::line).toList();
  }

  private static String line(Diagnostic found) {
    var at = found.at();
    String place = at.line() + ":" + at.column() + "-" + at.endLine() + ":" + at.endColumn();
    return found.code().key() + " " + place;
  }

  @Test
  void everyPlaceIsToldAndEveryAddressVisitedOnce() throws IOException {
    note(
        """
        [a *b*]($/gone#x "t") and <$/gone>
        [c][d]

        > $/gone

        <p><a class="x" href="$/gone">e</a> and <a href='$/gone'>f</a></p>

        [d]: $/gone
        """);
    int length = server.at("/gone").toString().length();
    assertThat(findings())
        .containsExactly(
            "external-link-gone 4:1-4:" + (1 + "[a *b*](#x \"t\")".length() + length),
            "external-link-gone 4:" + (21 + length) + "-4:" + (23 + 2 * length),
            "external-link-gone 5:1-5:7",
            "external-link-gone 7:3-7:" + (3 + length),
            "external-link-gone 9:23-9:" + (23 + length),
            "external-link-gone 9:" + (44 + length) + "-9:" + (44 + 2 * length));
    assertThat(server.requests()).containsExactly("HEAD /gone");
    assertThat(server.agents()).allSatisfy(a -> assertThat(a).contains("LinkCheck", "+https://"));
  }

  @Test
  void fieldsAreLookedThroughToTheirDepth() throws IOException {
    site.write(
        "content/notes/_type.yml",
        """
        name: {en: Note, ru: Заметка}
        plural: {en: Notes, ru: Заметки}
        fields:
          title: {type: string, required: true, translatable: true}
          summary: {type: text, translatable: true}
          next: {type: reference, to: notes, inverse: previous}
          site: {type: url}
          about: {type: markdown, translatable: true}
          sources:
            type: list
            of: {type: object, fields: {title: {type: string}, url: {type: url}}}
        """);
    site.write(
        "content/notes/fig.en.md",
        """
        ---
        title: Fig
        site: $/gone
        about: See [there]($/gone).
        sources:
          - title: A
            url: "$/gone"
          - {title: B, url: $/moved}
        ---
        """
            .replace("$", server.at("").toString()));
    int length = server.at("/gone").toString().length();
    assertThat(findings())
        .containsExactly(
            "external-link-gone 3:7-3:" + (7 + length),
            "external-link-gone 4:12-4:" + (21 + length),
            "external-link-gone 7:10-7:" + (12 + length),
            "external-link-moved 8:21-8:" + (22 + length));
  }

  @Test
  void allFindingsAreToldInTwoLanguages() throws IOException {
    note("[](<$/gone>) [](<$/moved#x>) [](<$/refused>) [](<$/fault>) [](https://exa%mple.org/)");
    List<Diagnostic> found = check(NOW);
    assertThat(found)
        .extracting(Diagnostic::code)
        .containsExactly(
            Code.EXTERNAL_LINK_GONE,
            Code.EXTERNAL_LINK_MOVED,
            Code.EXTERNAL_LINK_REFUSED,
            Code.EXTERNAL_LINK_FAULT,
            Code.EXTERNAL_LINK_UNREACHABLE);
    assertThat(messages(found, Locale.ENGLISH).replace(server.at("").toString(), "$"))
        .isEqualTo(
            """
            There is nothing at $/gone any more: its server answers 410.
            $/moved#x has moved for good to $/new#x.
            $/refused could not be checked: its server answers 401 to programs.
            The server of $/fault is at fault: it answers 501.
            https://exa%mple.org/ cannot be reached: it is not a web address.
            """);
    assertThat(messages(found, Locale.forLanguageTag("ru")).replace(server.at("").toString(), "$"))
        .isEqualTo(
            """
            По адресу $/gone больше ничего нет: сервер отвечает 410.
            Страница $/moved#x навсегда переехала: $/new#x.
            Адрес $/refused проверить не удалось: программам сервер отвечает 401.
            На сервере адреса $/fault неполадка: он отвечает 501.
            Адрес https://exa%mple.org/ недоступен: это не веб-адрес.
            """);
  }

  private static String messages(List<Diagnostic> found, Locale language) {
    MessageCatalogue catalogue = MessageCatalogue.load(language);
    StringBuilder text = new StringBuilder();
    for (Diagnostic diagnostic : found) {
      Map<String, String> arguments = diagnostic.arguments();
      String key = diagnostic.code().key();
      text.append(catalogue.format(key + ".message", arguments)).append('\n');
      assertThat(catalogue.format(key + ".hint", arguments)).doesNotContain("'").isNotBlank();
    }
    return text.toString();
  }

  @Test
  void deadLinksFailACheckThatFailsOnWarnings() throws IOException {
    note("[](<$/gone>)");
    BuildRequest strict = site.request().withFailOn(FailOn.WARNING);
    assertThat(Kladez.checkExternal(strict, NOW).failed()).isTrue();
    assertThat(Kladez.checkExternal(site.request(), NOW).failed()).isFalse();
  }

  @Test
  void faultsInTheContentAreToldTogetherWithDeadLinks() throws IOException {
    note("[](<$/gone>) [x](nowhere.md)");
    assertThat(check(NOW))
        .extracting(Diagnostic::code)
        .containsExactly(Code.EXTERNAL_LINK_GONE, Code.BROKEN_LINK);
  }

  @Test
  void goodResultsAreNotAskedForAgainForAWeek() throws IOException {
    note("[](<$/a>) [](<$/moved>)");
    List<Diagnostic> first = check(NOW);
    int requests = server.requests().size();
    assertThat(requests).isEqualTo(3);
    assertThat(check(NOW.plus(Duration.ofDays(7)).minusSeconds(1))).isEqualTo(first);
    assertThat(server.requests()).hasSize(requests);
    check(NOW.plus(Duration.ofDays(7)));
    assertThat(server.requests()).hasSize(2 * requests);
  }

  @Test
  void badResultsAreAskedForAgainSooner() throws IOException {
    note("[](<$/gone>) [](<$/fault>)");
    check(NOW);
    check(NOW.plusSeconds(3599));
    assertThat(server.requests().stream().filter("HEAD /gone"::equals)).hasSize(1);
    assertThat(server.requests().stream().filter("HEAD /fault"::equals)).hasSize(2);
    check(NOW.plusSeconds(3600));
    assertThat(server.requests().stream().filter("HEAD /gone"::equals)).hasSize(2);
  }

  @Test
  void whatIsIgnoredIsNeitherVisitedNorTold() throws IOException {
    String config = Files.readString(folder.resolve("site-config.yml"));
    site.write("site-config.yml", config + "\nlinks: {ignore: [\"" + server.at("/go*") + "\"]}\n");
    note("[](<$/gone>) [](<$/a>)");
    assertThat(findings()).isEmpty();
    assertThat(server.requests()).containsExactly("HEAD /a");
  }

  @Test
  void whatIsNotOnTheWebIsNotVisited() throws IOException {
    note("[](mailto:a@example.org) [](tel:+123) [x](pear.en.md) `$/gone`");
    assertThat(findings()).isEmpty();
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void anOrdinaryCheckOrBuildVisitsNothing() throws IOException {
    note("[](<$/gone>)");
    Kladez.check(site.request());
    site.build();
    assertThat(server.requests()).isEmpty();
    assertThat(folder.resolve(".kladez/external-links.txt")).doesNotExist();
  }

  @Test
  void nothingIsWrittenButTheMemory() throws IOException {
    note("[](<$/gone>)");
    check(NOW);
    assertThat(folder.resolve("target")).doesNotExist();
    assertThat(TestSite.files(folder.resolve(".kladez"))).containsOnlyKeys("external-links.txt");
  }
}
