package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Severity;
import org.kladez.i18n.MessageCatalogue;

class SkeletonTest {
  private static final Path REPOSITORY = Path.of(System.getProperty("basedir", ""), "../..");
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final Pattern UNFILLED = Pattern.compile("( *(?:- )?)([\\w-]+):");
  private static final Map<String, String> VALUES =
      Map.of("side", "top", "order", "7", "url", "https://example.org/", "held", "2015");

  @TempDir Path folder;

  @Test
  void passesACheckWhenFilledIn() throws IOException {
    TestSite site = knowledgeBase();
    List<Skeleton.File> files = skeletonsOfAllTypes();
    assertThat(files).hasSizeGreaterThan(7);
    files.forEach(file -> site.write(file.path(), file.text()));
    BuildReport unfilled = Kladez.check(site.request());
    for (Skeleton.File file : files) {
      assertThat(errors(unfilled, file))
          .as(file.path())
          .isNotEmpty()
          .allMatch(found -> Set.of(Code.MISSING_FIELD, Code.MISSING_PART).contains(found.code()));
    }
    files.forEach(file -> site.write(file.path(), fill(file.text())));
    BuildReport filled = Kladez.check(site.request());
    assertThat(files).allSatisfy(file -> assertThat(errors(filled, file)).isEmpty());
  }

  @Test
  void whatIsCommentedOutIsValidToo() throws IOException {
    TestSite site = knowledgeBase();
    List<Skeleton.File> files = skeletonsOfAllTypes();
    for (Skeleton.File file : files) {
      // The one pattern of the knowledge base, that of an ISBN, has no example.
      String text = file.text().replace("#draft: true\n", "").replace("#isbn: …\n", "");
      for (int depth = 0; depth < 2; depth++) {
        text = text.replaceAll("(?m)^( *)#(?! )", "$1").replaceAll("(?m)^#( {2,}[#\\w-])", "$1");
      }
      assertThat(text).doesNotContainPattern("(?m)^ *#[^ ]");
      site.write(file.path(), fill(text));
    }
    BuildReport report = Kladez.check(site.request());
    assertThat(files).allSatisfy(file -> assertThat(errors(report, file)).isEmpty());
  }

  @Test
  void saysWhatEachFieldIsFor() throws IOException {
    TestSite.schools(folder)
        .write(
            "content/schools/_type.yml",
            """
            name: {en: School, ru: Школа}
            fields:
              founded: {type: date, label: {en: Founded, ru: Основана}}
              level: {type: enum, values: [primary, "a: b"], required: true, label: {en: Level, ru: Ступень}, hint: {en: The highest., ru: "Высшая."}}
              country: {type: term, vocabulary: countries}
              sisters: {type: list, of: {type: reference, to: schools}, required: true}
              head: {type: object, fields: {name: {type: string}, since: {type: date}}}
              old: {type: string, deprecated: true}
            """);
    assertThat(skeleton("schools", "a", "en").text())
        .isEqualTo(
            """
            ---
            # Школа. Чтобы использовать закомментированное поле, уберите перед ним только знак #. Строки, начинающиеся с #, читателям не видны.

            # Ступень (обязательно)
            # Высшая.
            # Значения: primary, a: b
            level:

            # sisters (обязательно)
            # Значения: minsk-32
            # Например: [minsk-32]
            sisters:

            # Основана
            #founded: 2015-06-16

            # Значения: by (Беларусь), kz (Казахстан)
            #country: by

            #head:
            #  # name (обязательно)
            #  name:
            #  #since: 2015-06-16

            # Черновик на сайт не попадает.
            #draft: true
            ---

            ## First heading
            """);
  }

  @Test
  void aTranslationHasTheTranslatableFieldsAlone() throws IOException {
    TestSite.schools(folder).write("content/schools/a.en.md", "---\ntitle: A\n---\n");
    Skeleton.File file = skeleton("schools", "a", "ru");
    assertThat(file.path()).isEqualTo("content/schools/a.ru.md");
    assertThat(file.text())
        .contains("\ntitle:\n", "\n#summary: …\n", "content/schools/a.en.md", "## Первый")
        .doesNotContain("founded", "country");
  }

  @Test
  void whatWillBeTheSourceHasAllFields() throws IOException {
    TestSite.schools(folder).write("content/schools/a.ru.md", "---\ntitle: А\n---\n");
    assertThat(skeleton("schools", "a", "en").text()).contains("#founded:");
    assertThat(skeleton("schools", "b", "ru").text()).contains("#founded:");
  }

  @Test
  void standsBesideWhatIsThere() throws IOException {
    TestSite.schools(folder).write("content/schools/a/index.en.md", "---\ntitle: A\n---\n");
    assertThat(skeleton("schools", "a", "ru").path()).isEqualTo("content/schools/a/index.ru.md");
  }

  @Test
  void refusesWithAReason() throws IOException {
    TestSite.schools(folder);
    assertThat(refusal("schols", "a", "en"))
        .isEqualTo(
            "There is no type “schols”; the types are: events, pages, schools."
                + " Did you mean “schools”?");
    assertThat(refusal("schools", "a", "rus"))
        .isEqualTo("The site has no language “rus”; its languages are: en, ru. Did you mean “ru”?");
    assertThat(refusal("schools", "School No. 5!", "en"))
        .isEqualTo(
            "“School No. 5!” cannot be a name in an address: letters, digits, hyphens."
                + " Did you mean “school-no-5”?");
    assertThat(refusal("schools", "../../etc", "en")).contains("Did you mean “etc”?");
    assertThat(refusal("schools", "README", "en")).contains("Did you mean “readme”?");
    assertThat(refusal("schools", "?", "en")).endsWith("letters, digits, hyphens.");
    assertThat(refusal("schools", "minsk-32", "ru"))
        .isEqualTo("content/schools/minsk-32.ru.md exists already and stays as it is.");
  }

  @Test
  void withoutAConfigurationThereIsNone() throws IOException {
    Skeleton skeleton = Kladez.skeleton(folder, "a", "b", Optional.empty(), RUSSIAN);
    assertThat(skeleton.file()).isEmpty();
    assertThat(skeleton.configFault()).isTrue();
    assertThat(skeleton.diagnostics())
        .extracting(Diagnostic::code)
        .contains(Code.CONFIG_FILE_MISSING);
  }

  private Skeleton.File skeleton(String type, String slug, String language) throws IOException {
    return Kladez.skeleton(folder, type, slug, Optional.of(language), RUSSIAN).file().orElseThrow();
  }

  private String refusal(String type, String slug, String language) throws IOException {
    return Kladez.skeleton(folder, type, slug, Optional.of(language), RUSSIAN)
        .refusal()
        .orElseThrow()
        .message(MessageCatalogue.load(Locale.ENGLISH));
  }

  private TestSite knowledgeBase() {
    return new TestSite(folder)
        .add(REPOSITORY.resolve("content"), "content")
        .add(REPOSITORY.resolve("site-config.yml"), "site-config.yml");
  }

  private List<Skeleton.File> skeletonsOfAllTypes() throws IOException {
    List<Skeleton.File> files = new ArrayList<>();
    for (String name : Kladez.schemas(folder, RUSSIAN).files().keySet()) {
      if (name.matches("[a-z]+\\.schema\\.json")) {
        String type = name.substring(0, name.indexOf('.'));
        files.add(skeleton(type, "new-entry", "en"));
        assertThat(files.get(files.size() - 1).path())
            .isEqualTo("content/" + type + "/new-entry.en.md");
      }
    }
    return files;
  }

  private static List<Diagnostic> errors(BuildReport report, Skeleton.File file) {
    return report.diagnostics().stream()
        .filter(found -> found.severity() == Severity.ERROR)
        .filter(found -> found.at().file().equals(file.path()))
        .toList();
  }

  /** Gives every key without a value one, unless deeper lines are its value. */
  private static String fill(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = UNFILLED.matcher(lines.get(i));
      if (matcher.matches() && !isDeeper(lines, i, matcher.group(1).length())) {
        String value = VALUES.getOrDefault(matcher.group(2), "2015");
        lines.set(i, lines.get(i) + " " + value);
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static boolean isDeeper(List<String> lines, int key, int indent) {
    return lines.subList(key + 1, lines.size()).stream()
        .filter(line -> !line.strip().startsWith("#"))
        .findFirst()
        .filter(line -> line.length() - line.stripLeading().length() > indent)
        .isPresent();
  }
}
