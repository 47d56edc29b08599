package org.kladez.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.i18n.MessageCatalogue;

class TextRenderingTest {
  @TempDir Path source;

  private String render(String language, String text, Diagnostic diagnostic) throws IOException {
    Files.writeString(source.resolve("a.md"), text);
    MessageCatalogue catalogue = MessageCatalogue.load(Locale.forLanguageTag(language));
    return new TextRendering(catalogue, source).render(List.of(diagnostic));
  }

  private static Diagnostic unknownField(SourcePosition at) {
    return Diagnostic.of(Code.UNKNOWN_FIELD, at, "field", "titel", "type", "schools", "fields", "x")
        .suggesting(java.util.Optional.of("title"));
  }

  @Test
  void showsTheLineWithAMarkUnderThePlace() throws IOException {
    SourcePosition at = SourcePosition.inLine("a.md", 2, 1, 5);

    assertThat(render("en", "---\ntitel: Школа\n---\n", unknownField(at)))
        .isEqualTo(
            """
            error[unknown-field]: Entries in the folder “schools” have no field “titel”.
              a.md:2:1
               2 | titel: Школа
                 | ^^^^^
              remedy: Did you mean “title”?

            """);
  }

  @Test
  void speaksRussian() throws IOException {
    Diagnostic diagnostic =
        Diagnostic.of(Code.YAML_DUPLICATE_KEY, SourcePosition.inLine("a.md", 3, 1, 1), "key", "ё")
            .relatedTo(SourcePosition.inLine("a.md", 2, 1, 1), "related.first");

    assertThat(render("ru", "---\nё: 1\nё: 2\n---\n", diagnostic))
        .isEqualTo(
            """
            ошибка[yaml-duplicate-key]: Поле «ё» указано дважды.
              a.md:3:1
               3 | ё: 2
                 | ^
              впервые здесь:
              a.md:2:1
               2 | ё: 1
                 | ^
              что делать: Оставьте одну из двух строк.

            """);
  }

  @Test
  void remediesOfSeveralLinesAreIndented() throws IOException {
    Diagnostic diagnostic =
        Diagnostic.of(
            Code.FRONT_MATTER_MISSING,
            SourcePosition.wholeFile("a.md"),
            "fields",
            "title: …\nsummary: …");

    assertThat(render("en", "Text.\n", diagnostic))
        .isEqualTo(
            """
            error[front-matter-missing]: The file does not begin with the fields of the entry.
              a.md:1:1
              remedy: Begin it with these lines, and write the text below them:
                ---
                title: …
                summary: …
                ---

            """);
  }

  @Test
  void cutsLongLinesAroundThePlace() throws IOException {
    String line = "a".repeat(300) + "XYZ" + "b".repeat(300);

    String text = render("en", line, unknownField(SourcePosition.inLine("a.md", 1, 301, 3)));

    String[] lines = text.split("\n");
    assertThat(lines[2]).startsWith("   1 | …a").endsWith("b…").hasSizeLessThan(130);
    assertThat(lines[3].indexOf('^')).isEqualTo(lines[2].indexOf("XYZ"));
    assertThat(lines[3]).endsWith(" ^^^");
  }

  @Test
  void marksTheRightCharactersAfterOnesOutsideTheBasicPlane() throws IOException {
    String text = render("en", "🏫🏫🏫 bad", unknownField(SourcePosition.inLine("a.md", 1, 5, 3)));

    String[] lines = text.split("\n");
    assertThat(lines[3].codePointCount(0, lines[3].indexOf('^')))
        .isEqualTo(lines[2].codePointCount(0, lines[2].indexOf("bad")));
  }

  @Test
  void showsNoLineForAWholeFileNorForOneThatIsNotThere() throws IOException {
    assertThat(render("en", "text", unknownField(SourcePosition.wholeFile("a.md"))))
        .contains("  a.md:1:1\n  remedy");
    assertThat(render("en", "text", unknownField(SourcePosition.inLine("b.md", 2, 1, 1))))
        .contains("  b.md:2:1\n  remedy");
    assertThat(render("en", "text", unknownField(SourcePosition.inLine("a.md", 9, 1, 1))))
        .contains("  a.md:9:1\n  remedy");
  }

  @Test
  void marksTheRestOfTheLineForAPlaceOfSeveralLines() throws IOException {
    assertThat(render("en", "ab [x\ny]", unknownField(new SourcePosition("a.md", 1, 4, 2, 3))))
        .contains("   1 | ab [x\n     |    ^^\n");
  }

  @Test
  void coloursWhatATerminalCanShow() throws IOException {
    Files.writeString(source.resolve("a.md"), "---\ntitel: Школа\n---\n");
    MessageCatalogue catalogue = MessageCatalogue.load(Locale.ENGLISH);
    TextRendering rendering = new TextRendering(catalogue, source, TextStyle.COLOURED);

    String text = rendering.render(List.of(unknownField(SourcePosition.inLine("a.md", 2, 1, 5))));

    assertThat(text.replace('\u001B', '~'))
        .isEqualTo(
            """
            ~[1;31merror[unknown-field]~[0m: Entries in the folder “schools” have no field “titel”.
              a.md:2:1
            ~[2m   2 |~[0m titel: Школа
            ~[2m     |~[0m ~[1;31m^^^^^~[0m
              ~[32mremedy:~[0m Did you mean “title”?

            """);
  }

  @Test
  void eachSeverityHasItsColour() {
    MessageCatalogue catalogue = MessageCatalogue.load(Locale.ENGLISH);
    TextRendering rendering = new TextRendering(catalogue, source, TextStyle.COLOURED);
    SourcePosition at = SourcePosition.wholeFile("a.md");

    assertThat(rendering.render(List.of(Diagnostic.of(Code.HTML_REMOVED, at, "html", "<b>"))))
        .startsWith("\u001B[33mwarning[html-removed]\u001B[0m: ");
    assertThat(rendering.render(List.of(Diagnostic.of(Code.MORE_FINDINGS, at, "count", "3"))))
        .startsWith("\u001B[36mnote[more-findings]\u001B[0m: ");
  }

  @Test
  void aTabIsSeenAndOtherControlCharactersAreSpaces() throws IOException {
    assertThat(
            render(
                "en", "\ttitel\u001B[2J: x", unknownField(SourcePosition.inLine("a.md", 1, 2, 5))))
        .contains("   1 | →titel [2J: x\n     |  ^^^^^\n");
  }

  @Test
  void isEmptyForNoFindings() {
    MessageCatalogue catalogue = MessageCatalogue.load(Locale.ENGLISH);
    assertThat(new TextRendering(catalogue, source).render(List.of())).isEmpty();
  }
}
