package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the JSON Schemas of a site accept, compared with what a check finds. */
class SchemaFilesTest {
  private static final Path REPOSITORY = Path.of(System.getProperty("basedir", ""), "../..");
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /**
   * Leap years and the order of two dates are more than a pattern can tell; how a truth value was
   * written is lost where a schema is applied.
   */
  private static final Set<String> BEYOND_SCHEMAS =
      Set.of("2015-02-29", "2015-06-17/2015-06-16", "True");

  @TempDir Path folder;

  @Test
  void acceptEveryEntryOfTheKnowledgeBase() throws IOException {
    SchemaFiles files = Kladez.schemas(REPOSITORY, Locale.ENGLISH);
    List<Path> entries = entries(REPOSITORY);
    assertThat(entries).hasSizeGreaterThan(50);
    for (Path entry : entries) {
      assertThat(errors(files, REPOSITORY, entry)).as(entry.toString()).isEmpty();
    }
  }

  @Test
  void areSchemas() throws IOException {
    Schema meta =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    for (Path source : List.of(REPOSITORY, TestSite.schools(folder).folder())) {
      SchemaFiles files = Kladez.schemas(source, RUSSIAN);
      assertThat(files.files()).hasSizeGreaterThan(2);
      files.files().entrySet().stream()
          .filter(file -> !file.getKey().equals("files.json"))
          .forEach(
              file -> {
                JsonNode schema = new JsonMapper().readTree(file.getValue());
                assertThat(schema.get("$schema").asString()).contains("2020-12");
                assertThat(meta.validate(schema)).as(file.getKey()).isEmpty();
              });
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown-field",
        "missing-field",
        "wrong-kind",
        "bad-date",
        "bad-period",
        "bad-number",
        "bad-url",
        "bad-geo",
        "unknown-value",
        "unknown-term",
        "unknown-reference",
        "reference-type",
        "bad-pattern"
      })
  void refuseWhatACheckRefuses(String mistake) throws IOException {
    TestSite site = TestSite.schools(folder).add(sample(mistake), "");
    List<Diagnostic> findings = Kladez.check(site.request()).diagnostics();
    SchemaFiles files = Kladez.schemas(folder, Locale.ENGLISH);
    int compared = 0;
    for (Diagnostic finding : findings) {
      if (BEYOND_SCHEMAS.contains(finding.arguments().getOrDefault("value", ""))) {
        continue;
      }
      assertThat(errors(files, folder, folder.resolve(finding.at().file())))
          .as(finding.toString())
          .anyMatch(error -> error.contains(finding.arguments().get("field")));
      compared++;
    }
    assertThat(compared).isPositive();
  }

  @Test
  void acceptWhatSchemasCannotTell() throws IOException {
    TestSite.schools(folder)
        .write("content/schools/a.en.md", "---\ntitle: A\nfounded: 2015-02-29\n---\n")
        .write("content/schools/b.en.md", "---\ntitle: B\nvisited: 2015-06-17/2015-06-16\n---\n");
    assertAccepted("a.en.md", "b.en.md");
  }

  @Test
  void acceptWhatTheGeneratorAccepts() throws IOException {
    TestSite site =
        TestSite.schools(folder)
            .write(
                "content/schools/a.en.md",
                """
                ---
                title: 1984
                summary:
                founded: 1998
                visited: 2014-10/..
                pupils: "20"
                hectares: 1.5
                website: https://пример.рф:8080/a?b=[c]#d
                email: a@b
                location: {lat: "55.79", lon: -49}
                level: primary
                boarding: "true"
                country: ~
                partners: [schools/minsk-32, events/feast]
                sister: schools/minsk-32
                history: "**x**"
                head: {name: X, since: }
                slug: 20
                aliases: /old/address/
                draft: false
                ---
                """)
            .write("content/schools/b.en.md", "---\ntitle: B\nsister: a\nvisited: 2015\n---\n")
            .write("content/events/c.en.md", "---\ntitle: C\nanything: {goes: here}\n---\n");
    assertThat(errors(Kladez.check(site.request()))).isEmpty();
    assertAccepted("a.en.md", "b.en.md", "../events/c.en.md");
  }

  @Test
  void translationsNeedTheirOwnFieldsAlone() throws IOException {
    TestSite site =
        TestSite.schools(folder)
            .write(
                "content/events/_type.yml",
                "name: {en: E, ru: E}\nfields:\n"
                    + "  title: {type: string, required: true, translatable: true}\n"
                    + "  date: {type: date, required: true}\n"
                    + "  level: {type: integer, required: true, default: 1}\n")
            .write("content/events/feast.en.md", "---\ntitle: A\ndate: 2015\nlevel:\n---\n")
            .write("content/events/feast.ru.md", "---\ntitle: А\n---\n");
    assertThat(errors(Kladez.check(site.request()))).isEmpty();
    assertAccepted("../events/feast.en.md", "../events/feast.ru.md");
    site.write("content/events/feast.en.md", "---\ntitle: A\n---\n");
    assertThat(errorsIn("../events/feast.en.md")).anyMatch(error -> error.contains("date"));
    site.write("content/events/feast.ru.md", "---\ndate: 2015\n---\n");
    assertThat(errorsIn("../events/feast.ru.md")).anyMatch(error -> error.contains("title"));
  }

  @Test
  void earlierNamesAndSizesOfListsAreKnown() throws IOException {
    TestSite site =
        TestSite.schools(folder)
            .write(
                "content/events/_type.yml",
                "name: {en: E, ru: E}\nfields:\n"
                    + "  title: {type: string, required: true, translatable: true}\n"
                    + "  name: {renamed-to: title}\n"
                    + "  tags: {type: list, min-items: 1, max-items: 2, of: {type: string}}\n")
            .write("content/events/a.en.md", "---\nname: A\ntags: [a, b]\n---\n");
    assertThat(errors(Kladez.check(site.request()))).isEmpty();
    assertAccepted("../events/a.en.md");
    site.write("content/events/a.en.md", "---\ntags: [a]\n---\n");
    assertThat(errorsIn("../events/a.en.md")).anyMatch(error -> error.contains("title"));
    for (String tags : List.of("[]", "[a, b, c]")) {
      site.write("content/events/a.en.md", "---\ntitle: A\ntags: " + tags + "\n---\n");
      assertThat(errorsIn("../events/a.en.md")).anyMatch(error -> error.contains("tags"));
    }
  }

  @Test
  void adviseInTheLanguageOfTheMessages() throws IOException {
    JsonNode schema =
        new JsonMapper()
            .readTree(Kladez.schemas(REPOSITORY, RUSSIAN).files().get("schools.schema.json"));
    JsonNode country = schema.get("properties").get("country");
    assertThat(schema.get("title").asString()).isEqualTo("Школа");
    assertThat(country.get("title").asString()).isEqualTo("Страна");
    int kazakhstan =
        new ArrayList<>(country.get("enum").valueStream().toList())
            .stream().map(JsonNode::asString).toList().indexOf("kz");
    assertThat(country.get("markdownEnumDescriptions").get(kazakhstan).asString())
        .isEqualTo("Казахстан");
  }

  @Test
  void faultySchemasOrNoConfigurationAreTold() throws IOException {
    SchemaFiles nothing = Kladez.schemas(folder, Locale.ENGLISH);
    assertThat(nothing.files()).isEmpty();
    assertThat(nothing.configFault()).isTrue();
    TestSite.schools(folder).write("content/schools/_type.yml", "name: S\n");
    SchemaFiles faulty = Kladez.schemas(folder, Locale.ENGLISH);
    assertThat(faulty.files()).isEmpty();
    assertThat(faulty.configFault()).isFalse();
    assertThat(faulty.diagnostics())
        .anyMatch(found -> found.at().file().equals("content/schools/_type.yml"));
  }

  private static List<Diagnostic> errors(BuildReport report) {
    return report.diagnostics().stream().filter(d -> d.severity() == Severity.ERROR).toList();
  }

  private void assertAccepted(String... files) throws IOException {
    for (String file : files) {
      assertThat(errorsIn(file)).as(file).isEmpty();
    }
  }

  private List<String> errorsIn(String file) throws IOException {
    Path entry = folder.resolve("content/schools").resolve(file).normalize();
    return errors(Kladez.schemas(folder, Locale.ENGLISH), folder, entry);
  }

  private static List<String> errors(SchemaFiles files, Path source, Path entry)
      throws IOException {
    String schema = files.files().get(schemaOf(files, source.relativize(entry)));
    return REGISTRY.getSchema(schema).validate(FrontMatterJson.read(entry)).stream()
        .map(SchemaFilesTest::text)
        .toList();
  }

  private static String text(Error error) {
    return error.getInstanceLocation() + " " + error.getMessage();
  }

  /** The one schema whose patterns match a file. */
  private static String schemaOf(SchemaFiles files, Path entry) {
    List<String> schemas = new ArrayList<>();
    new JsonMapper()
        .readTree(files.files().get("files.json"))
        .properties()
        .forEach(
            file ->
                file.getValue()
                    .forEach(
                        pattern -> {
                          if (matches(pattern.asString(), entry)) {
                            schemas.add(file.getKey());
                          }
                        }));
    assertThat(schemas).as(entry.toString()).hasSize(1);
    return schemas.get(0);
  }

  /** Tools take {@code **}{@code /} for any folders or none; Java's glob needs that said. */
  private static boolean matches(String pattern, Path entry) {
    String glob = "glob:" + pattern.replace("**/", "{,**/}");
    return FileSystems.getDefault().getPathMatcher(glob).matches(entry);
  }

  private static List<Path> entries(Path source) throws IOException {
    try (Stream<Path> walk = Files.walk(source.resolve("content"))) {
      return walk.filter(file -> file.toString().matches(".*\\.[a-z]{2}\\.md")).sorted().toList();
    }
  }

  private static Path sample(String name) {
    return TestSite.samples("invalid").stream()
        .filter(path -> path.getFileName().toString().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
