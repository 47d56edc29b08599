package org.kladez.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.model.Body;
import org.kladez.model.Language;

/** A tag that is never closed does not take the rest of the text with it. */
class UnclosedHtmlTest {
  private static final String AFTER = "\n\nThen **bold**.\n\n| a |\n|---|\n| b |\n\nThe end.\n";
  private static final String RENDERED = "<p>Then <strong>bold</strong>.</p>\n<table>";

  private final Diagnostics diagnostics = new Diagnostics();

  private String html(String markdown) {
    Body body =
        new MarkdownParser(new Language("en", "English")).render("f.md", markdown, 0, diagnostics);
    return body.segments().stream()
        .map(segment -> segment instanceof Body.Html html ? html.text() : "")
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "iframe",
        "noembed",
        "noframes",
        "plaintext",
        "script",
        "style",
        "textarea",
        "title",
        "xmp",
        "select",
        "template",
        "svg",
        "frameset"
      })
  void withinALine(String tag) {
    for (String written :
        new String[] {
          "<" + tag + ">",
          "<" + tag.toUpperCase(Locale.ROOT) + ">",
          "<" + tag + " class=\"x > y\">",
          "<" + tag + "/>",
          "<" + tag + "\nid=a>",
          "*<" + tag + ">* </" + tag + ">",
        }) {
      assertThat(html("Use " + written + " in the head." + AFTER))
          .as(written)
          .contains("Use ", "in the head.", RENDERED, "<p>The end.</p>");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"iframe", "noembed", "noframes", "plaintext", "title", "xmp"})
  void asABlock(String tag) {
    assertThat(html("Before.\n\n<" + tag + ">\nin it" + AFTER))
        .contains("in it", RENDERED, "<p>The end.</p>");
  }

  /** These go on to the end of the text, as Markdown has it, but their text is there. */
  @ParameterizedTest
  @ValueSource(strings = {"script", "style", "textarea"})
  void asABlockWithoutAnEnd(String tag) {
    assertThat(html("Before.\n\n<" + tag + ">\nin it" + AFTER))
        .contains("in it", "Then", "The end.")
        .doesNotContain("<" + tag);
  }

  @Test
  void whatIsClosedIsTakenOutWhole() {
    assertThat(html("A <script>bad()</script> b.\n\n<style>\np {}\n</style>\n\nC." + AFTER))
        .contains("<p>C.</p>", RENDERED)
        .doesNotContain("bad()", "p {}");
  }

  @Test
  void itIsToldAllTheSame() {
    html("Use <script> in the head." + AFTER);

    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::code)
        .containsExactly(Code.HTML_REMOVED);
  }
}
