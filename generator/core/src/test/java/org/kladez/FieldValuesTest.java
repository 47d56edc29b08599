package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;

/** Values of fields, seen through a whole build. */
class FieldValuesTest {
  @TempDir Path temporary;

  private TestSite talks(String fields) {
    return TestSite.notes(temporary)
        .write("content/talks/_type.yml", "name: Talk\nfields:\n" + fields.indent(2));
  }

  private static List<Code> codes(TestSite site) throws IOException {
    return site.build().diagnostics().stream().map(Diagnostic::code).toList();
  }

  @Test
  void aTranslationMayRepeatTheSameValue() throws IOException {
    TestSite site =
        talks("n: {type: number}\ntext: {type: markdown}\nday: {type: date}\nat: {type: geo}\n");
    String values = "text: '[x](../notes/pear.md)'\nday: 2015-06\nat: {lat: 1.0, lon: 2}\n---\n";
    site.write("content/talks/a.en.md", "---\nn: 1.0\n" + values);
    site.write("content/talks/a.ru.md", "---\nn: 1.00\n# the line numbers differ\n" + values);

    assertThat(codes(site)).isEmpty();
  }

  @Test
  void aTranslationMayNotSayAnotherPrecision() throws IOException {
    TestSite site = talks("day: {type: date}\n");
    site.write("content/talks/a.en.md", "---\nday: 2015-06\n---\n");
    site.write("content/talks/a.ru.md", "---\nday: 2015\n---\n");

    assertThat(codes(site)).containsExactly(Code.CONTRADICTION);
  }

  @Test
  void referencesWithinObjectsAndListsAreKnownBothWays() throws IOException {
    TestSite site =
        talks(
            """
            by:
              type: list
              of: {type: object, fields: {note: {type: reference, to: notes, inverse: told}}}
            """);
    site.write("content/talks/a.en.md", "---\nby: [{note: pear}, {note: apple}]\n---\n");

    assertThat(codes(site)).isEmpty();
    assertThat(site.built("en/notes/pear/index.html")).contains("class=\"told\"", "/talks/a/");
  }

  @Test
  void aFieldWithinAnObjectIsNotTheFieldOfTheSameNameBesideIt() throws IOException {
    TestSite site =
        talks(
            """
            note: {type: reference, to: notes, inverse: outer}
            by: {type: object, fields: {note: {type: reference, to: notes}}}
            """);
    site.write("content/talks/a.en.md", "---\nby: {note: pear}\nnote: apple\n---\n");

    site.build();
    assertThat(site.built("en/notes/apple/index.html")).contains("class=\"outer\"");
    assertThat(site.built("en/notes/pear/index.html")).doesNotContain("class=\"outer\"");
  }

  @Test
  void aDefaultIsShownLikeAWrittenValue() throws IOException {
    TestSite site = talks("note: {type: reference, to: notes, default: pear}\n");
    site.write("content/talks/a.en.md", "---\n---\n");

    assertThat(codes(site)).isEmpty();
    assertThat(site.built("en/talks/a/index.html")).contains("/notes/pear/");
  }

  @Test
  void aTextInMarkdownHasNoDefault() throws IOException {
    TestSite site = talks("text: {type: markdown, default: 'See *this*'}\n");
    site.write("content/talks/a.en.md", "---\n---\n");

    assertThat(codes(site)).containsExactly(Code.SCHEMA_BAD_VALUE);
  }

  @Test
  void aDefaultThatLeadsNowhereIsTold() throws IOException {
    TestSite site = talks("note: {type: reference, to: notes, default: nowhere}\n");
    site.write("content/talks/a.en.md", "---\n---\n");

    assertThat(codes(site)).containsExactly(Code.UNKNOWN_REFERENCE);
  }

  @Test
  void aPictureMustBeThere() throws IOException {
    TestSite site = talks("logo: {type: image}\n");
    site.write("content/talks/a.en.md", "---\nlogo: nowhere.png\n---\n");

    assertThat(codes(site)).containsExactly(Code.BROKEN_PICTURE);
  }

  @Test
  void aPictureInAListMustBeThereToo() throws IOException {
    TestSite site = talks("views: {type: list, of: {type: image}}\n");
    site.write("content/talks/a.en.md", "---\nviews: [nowhere.png]\n---\n");

    assertThat(codes(site)).containsExactly(Code.BROKEN_PICTURE);
  }

  @Test
  void aMisspeltNameIsNotMissingToo() throws IOException {
    TestSite site =
        talks(
            """
            place: {type: string, required: true}
            by: {type: object, fields: {given: {type: string, required: true}}}
            """);
    site.write("content/talks/a.en.md", "---\nplaec: Riga\nby: {givne: Anna}\n---\n");

    assertThat(codes(site)).containsExactly(Code.UNKNOWN_FIELD, Code.UNKNOWN_PART);
  }

  @ParameterizedTest
  @CsvSource({
    "13.05.2013, 2013-05-13",
    "1.2.2013, 2013-02-01",
    "13/05/2013, 2013-05-13",
    "05/06/2013, ''",
    "2013/5/6, 2013-05-06",
    "2013.05, 2013-05",
    "31.02.2013, ''",
  })
  void aDateInAnotherMannerIsUnderstoodWhereItMeansOneDay(String written, String meant)
      throws IOException {
    for (String kind : List.of("date", "period")) {
      TestSite site = talks("held: {type: " + kind + "}\n");
      site.write("content/talks/a.en.md", "---\nheld: " + written + "\n---\n");

      assertThat(suggestions(site)).isEqualTo(meant.isEmpty() ? List.of() : List.of(meant));
    }
  }

  private static List<String> suggestions(TestSite site) throws IOException {
    return site.build().diagnostics().stream()
        .flatMap(found -> Stream.ofNullable(found.arguments().get("suggestion")))
        .toList();
  }

  @Test
  void aTermMayBeKnownByItsLabel() throws IOException {
    TestSite site = talks("town: {type: term, vocabulary: towns}\n");
    site.write(
        "content/_vocabularies/towns.yml",
        "name: {en: Town, ru: Город}\nterms:\n  rix: {en: Riga, ru: Рига}\n");
    site.write("content/talks/a.en.md", "---\ntown: Рига\n---\n");

    assertThat(suggestions(site)).containsExactly("rix");
  }

  @Test
  void anEmailAddressMustLookLikeOne() throws IOException {
    TestSite site = talks("mail: {type: email}\n");
    site.write("content/talks/a.en.md", "---\nmail: somebody@example.org\n---\n");
    assertThat(codes(site)).isEmpty();

    site.write("content/talks/a.en.md", "---\nmail: nobody\n---\n");
    assertThat(site.build().failed()).isTrue();
  }
}
