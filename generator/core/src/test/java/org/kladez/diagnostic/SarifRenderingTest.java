package org.kladez.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kladez.JsonTree;
import org.kladez.i18n.MessageCatalogue;

class SarifRenderingTest {
  private static final Diagnostic UNKNOWN_FIELD =
      Diagnostic.of(
              Code.UNKNOWN_FIELD,
              SourcePosition.inLine("content/schools/школа 1.ru.md", 2, 1, 5),
              "field",
              "titel",
              "type",
              "schools",
              "fields",
              "title")
          .suggesting(Optional.of("title"));

  private static final Diagnostic TWICE =
      Diagnostic.of(Code.YAML_DUPLICATE_KEY, SourcePosition.inLine("a.md", 3, 1, 1), "key", "x")
          .relatedTo(SourcePosition.inLine("a.md", 2, 1, 1), "related.first");

  private static String render(String language, Diagnostic... diagnostics) {
    MessageCatalogue catalogue = MessageCatalogue.load(Locale.forLanguageTag(language));
    return new SarifRendering(catalogue, "1.2.3").render(List.of(diagnostics));
  }

  private static JsonTree run(String log) {
    return JsonTree.parse(log).get("runs").items().get(0);
  }

  private static JsonTree result(Diagnostic diagnostic) {
    return run(render("en", diagnostic)).get("results").items().get(0);
  }

  private static List<String> violations(String log) throws IOException {
    try (InputStream in =
        SarifRenderingTest.class.getResourceAsStream("/schemas/sarif-2.1.0-rtm.5.json")) {
      Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(in);
      return schema
          .validate(
              log,
              InputFormat.JSON,
              context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))
          .stream()
          .map(Object::toString)
          .toList();
    }
  }

  @Test
  void describesTheToolOnce() {
    assertThat(render("en"))
        .startsWith(
            """
            {"version":"2.1.0",\
            "$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",\
            "runs":[{"tool":{"driver":{"name":"Kladez","version":"1.2.3","language":"en","rules":[\
            {"id":"yaml-syntax","shortDescription":{"text":"Invalid YAML"},\
            "fullDescription":{"text":"Invalid YAML"},\
            "help":{"text":"Compare the line with the ones around it: indentation, quotes and \
            brackets must match."},"defaultConfiguration":{"level":"error"}},""")
        .endsWith(
            """
            ]}},"language":"en","columnKind":"unicodeCodePoints",\
            "originalUriBaseIds":{"%SRCROOT%":{"description":{"text":"The source folder of the \
            site."}}},"results":[]}]}""");
  }

  @Test
  void writesAResult() {
    int index = List.of(Code.values()).indexOf(Code.UNKNOWN_FIELD);
    assertThat(render("en", UNKNOWN_FIELD))
        .endsWith(
            """
            "results":[{"ruleId":"unknown-field","ruleIndex":INDEX,"level":"error",\
            "message":{"text":"Entries in the folder “schools” have no field “titel”.\\nDid you mean “title”?"},\
            "locations":[{"physicalLocation":{"artifactLocation":\
            {"uri":"content/schools/%D1%88%D0%BA%D0%BE%D0%BB%D0%B0%201.ru.md",\
            "uriBaseId":"%SRCROOT%"},\
            "region":{"startLine":2,"startColumn":1,"endLine":2,"endColumn":6}}}]}]}]}"""
                .replace("INDEX", String.valueOf(index)));
  }

  @Test
  void writesRelatedPlacesInTheLanguageOfTheMessages() {
    assertThat(render("ru", TWICE))
        .contains("\"language\":\"ru\"")
        .endsWith(
            """
            "message":{"text":"Поле «x» указано дважды.\\nОставьте одну из двух строк."},\
            "locations":[{"physicalLocation":{"artifactLocation":\
            {"uri":"a.md","uriBaseId":"%SRCROOT%"},\
            "region":{"startLine":3,"startColumn":1,"endLine":3,"endColumn":2}}}],\
            "relatedLocations":[{"physicalLocation":{"artifactLocation":\
            {"uri":"a.md","uriBaseId":"%SRCROOT%"},\
            "region":{"startLine":2,"startColumn":1,"endLine":2,"endColumn":2}},\
            "message":{"text":"впервые здесь"}}]}]}]}""");
  }

  @Test
  void fitsTheSchemaOfTheStandard() throws IOException {
    for (String language : List.of("en", "ru")) {
      assertThat(violations(render(language))).isEmpty();
      Diagnostic[] all =
          Stream.concat(
                  Stream.of(UNKNOWN_FIELD, TWICE),
                  Stream.of(Code.values())
                      .map(code -> Diagnostic.of(code, SourcePosition.wholeFile("a:b ё%.md"))))
              .toArray(Diagnostic[]::new);
      assertThat(violations(render(language, all))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"level\":\"error\",\"message\" -> \"level\":\"grave\",\"message\"",
        "\"uri\":\"content/ -> \"uri\":\"%zz/",
        "\"startLine\":2 -> \"startLine\":0",
        "\"results\" -> \"findings\"",
        "\"name\":\"Kladez\", -> "
      })
  void theSchemaRefusesWhatIsWrong(String change) throws IOException {
    String[] parts = change.split(" -> ", -1);
    String log = render("en", UNKNOWN_FIELD);
    assertThat(log).contains(parts[0]);
    assertThat(violations(log.replace(parts[0], parts[1]))).isNotEmpty();
  }

  @Test
  void everyCodeHasATitleInBothLanguages() {
    for (String language : List.of("en", "ru")) {
      List<JsonTree> rules = run(render(language)).get("tool").get("driver").get("rules").items();
      assertThat(rules).hasSameSizeAs(Code.values());
      assertThat(rules)
          .allSatisfy(
              rule ->
                  assertThat(rule.get("shortDescription").get("text").text())
                      .isNotBlank()
                      .isNotEqualTo(rule.get("id").text())
                      .doesNotContain("{"));
    }
  }

  @Test
  void helpThatNeedsArgumentsIsReplacedByAGeneralOne() {
    int index = List.of(Code.values()).indexOf(Code.MISSING_FIELD);
    JsonTree rule = run(render("en")).get("tool").get("driver").get("rules").items().get(index);
    assertThat(rule.get("help").get("text").text())
        .isEqualTo("Each finding says what to do about it.");
  }

  @Test
  void aNoteIsNoWarning() {
    SourcePosition at = SourcePosition.wholeFile("a.md");
    assertThat(result(Diagnostic.of(Code.MORE_FINDINGS, at, "count", "3")).get("level").text())
        .isEqualTo("note");
    assertThat(result(Diagnostic.of(Code.HTML_REMOVED, at, "html", "<b>")).get("level").text())
        .isEqualTo("warning");
  }

  @Test
  void bracesAreDoubledAsSingleOnesWouldStandForArguments() {
    Diagnostic diagnostic =
        Diagnostic.of(
            Code.BAD_DATE, SourcePosition.wholeFile("a.md"), "value", "{0}", "field", "date");
    assertThat(result(diagnostic).get("message").get("text").text())
        .startsWith("“{{0}}” in the field “date” is not a date.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content/a.en.md",
        "a:b/c.md",
        "content/a b+c%20,(1)*~'&=?#[x].md",
        "content/й и\u0306 🏫.md"
      })
  void anUriLeadsBackToThePath(String path) {
    Diagnostic diagnostic = Diagnostic.of(Code.NOT_UTF8, SourcePosition.wholeFile(path));
    JsonTree location = result(diagnostic).get("locations").items().get(0);
    String uri = location.get("physicalLocation").get("artifactLocation").get("uri").text();
    assertThat(uri).matches("[!-~]+");
    assertThat(URI.create(uri).isAbsolute()).isFalse();
    assertThat(URI.create(uri).getPath()).isEqualTo(path);
  }
}
