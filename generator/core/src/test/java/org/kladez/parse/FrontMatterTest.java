package org.kladez.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;

class FrontMatterTest {
  private final Diagnostics diagnostics = new Diagnostics();

  private FrontMatter split(String text) {
    FrontMatter parts = FrontMatter.split("a.md", text, "title: …", diagnostics).orElseThrow();
    assertThat(diagnostics.sorted()).isEmpty();
    return parts;
  }

  @Test
  void knowsHowManyLinesStandBeforeEachPart() {
    assertThat(split("---\na: b\nc: d\n---\n\nText.\n"))
        .isEqualTo(new FrontMatter("a: b\nc: d\n", 1, "\nText.\n", 4));
  }

  @Test
  void skipsBlankLinesBeforeIt() {
    assertThat(split("\n  \n---\na: b\n---\nText."))
        .isEqualTo(new FrontMatter("a: b\n", 3, "Text.", 5));
  }

  @Test
  void mayBeEmptyAndMayEndTheFile() {
    assertThat(split("---\n---")).isEqualTo(new FrontMatter("", 1, "", 2));
    assertThat(split("---\n---\n")).isEqualTo(new FrontMatter("", 1, "", 2));
  }

  @Test
  void doesNotMindSpacesAfterTheDashes() {
    assertThat(split("--- \na: b\n---\t\nText.").body()).isEqualTo("Text.");
  }

  @Test
  void endsAtTheFirstLineOfDashesAndLeavesLaterOnesToTheText() {
    FrontMatter parts = split("---\na: '--- x'\n ---\n----\n---\nText\n---\nMore");

    assertThat(parts.yaml()).isEqualTo("a: '--- x'\n ---\n----\n");
    assertThat(parts.body()).isEqualTo("Text\n---\nMore");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "Text", "a: b\n---\n", "----\na: b\n----\n", " ---\na: b\n"})
  void isToldWhereItIsMissing(String text) {
    assertThat(FrontMatter.split("a.md", text, "title: …", diagnostics)).isEmpty();
    assertThat(diagnostics.sorted())
        .singleElement()
        .satisfies(found -> assertThat(found.code()).isEqualTo(Code.FRONT_MATTER_MISSING))
        .satisfies(found -> assertThat(found.at()).isEqualTo(SourcePosition.wholeFile("a.md")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"---", "---\n", "---\na: b\n", "---\na: b\n ---\n"})
  void isToldWhereItHasNoEnd(String text) {
    assertThat(FrontMatter.split("a.md", "\n" + text, "title: …", diagnostics)).isEmpty();
    assertThat(diagnostics.sorted())
        .singleElement()
        .satisfies(found -> assertThat(found.code()).isEqualTo(Code.FRONT_MATTER_UNCLOSED))
        .satisfies(
            found -> assertThat(found.at()).isEqualTo(SourcePosition.inLine("a.md", 2, 1, 3)));
  }
}
