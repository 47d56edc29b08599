package org.kladez.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.model.Body;
import org.kladez.model.Body.Heading;
import org.kladez.model.Body.LinkEnd;
import org.kladez.model.Body.LinkStart;
import org.kladez.model.Body.Picture;
import org.kladez.model.Body.Section;
import org.kladez.model.ExternalLink;
import org.kladez.model.Language;

class MarkdownParserTest {
  private final Diagnostics diagnostics = new Diagnostics();

  private Body render(String language, String markdown) {
    return new MarkdownParser(new Language(language, language))
        .render("f.md", markdown, 0, diagnostics);
  }

  private Body render(String markdown) {
    return render("en", markdown);
  }

  private static String html(Body body) {
    StringBuilder html = new StringBuilder();
    for (Body.Segment segment : body.segments()) {
      if (segment instanceof Body.Html text) {
        html.append(text.text());
      } else if (segment instanceof LinkStart link) {
        html.append("<a href=\"").append(link.target()).append("\">");
      } else if (segment instanceof LinkEnd) {
        html.append("</a>");
      } else if (segment instanceof Picture picture) {
        html.append("<img src=\"").append(picture.target()).append("\">");
      }
    }
    return html.toString();
  }

  private static List<LinkStart> links(Body body) {
    return body.segments().stream()
        .filter(LinkStart.class::isInstance)
        .map(LinkStart.class::cast)
        .toList();
  }

  @Test
  void linksOutOfTheSiteAreListedWithTheirPlaces() {
    Body body =
        render(
            "[a](https://a.example/) ![b [c](https://c.example/)](d.png)\n\n"
                + "<a href=\"https://e.example/?x&amp;y\">e</a> www.f.example[^1]\n\n"
                + "[^1]: <mailto:g@h.example>\n");
    assertThat(body.externalLinks())
        .containsExactly(
            new ExternalLink("https://a.example/", SourcePosition.inLine("f.md", 1, 1, 23)),
            new ExternalLink("https://e.example/?x&y", SourcePosition.inLine("f.md", 3, 1, 37)),
            new ExternalLink("https://www.f.example", SourcePosition.inLine("f.md", 3, 44, 13)),
            new ExternalLink("mailto:g@h.example", SourcePosition.inLine("f.md", 5, 7, 20)));
  }

  @Test
  void bodiesThatReadersSeeAlikeAreEqualWhereverTheirLinksAreWritten() {
    Body body = render("[a](https://a.example/)");
    assertThat(render("\n[a](https://a.example/)")).isEqualTo(body).hasSameHashCodeAs(body);
    assertThat(render("[a](https://b.example/)")).isNotEqualTo(body);
  }

  @Test
  void linksAndPicturesWithinTheSiteAreSlotsWithTheirPlaces() {
    Body body = render("x\n\n[a *b*](c.md#d \"t\") ![e *f*](g.png 'u')\n");

    assertThat(links(body))
        .containsExactly(new LinkStart("c.md#d", "t", new SourcePosition("f.md", 3, 1, 3, 20)));
    assertThat(body.segments())
        .contains(new Picture("g.png", "e f", "u", new SourcePosition("f.md", 3, 21, 3, 40)));
    assertThat(html(body))
        .isEqualTo("<p>x</p>\n<p><a href=\"c.md#d\">a <em>b</em></a> <img src=\"g.png\"></p>\n");
  }

  @Test
  void whiteSpaceInLinksMayHoldOneLineEnd() {
    String link = "<p><a href=\"b.md\">a</a></p>\n";
    assertThat(html(render("[a]( \t\n \tb.md \n\t't'\t)"))).isEqualTo(link);
    assertThat(html(render("[a][r]\n\n[r]:\n\tb.md\n 't'\n"))).isEqualTo(link);
    assertThat(html(render("[a](b.md\n'\nt'\n)"))).isEqualTo(link);
    assertThat(html(render("[a](\u00a0b.md)"))).isNotEqualTo(link);
  }

  @Test
  void noTwoSlotsHaveTheSamePlace() {
    Body body =
        render(
            "[a](x.md)[a](x.md) <a href=\"x.md\">b</a> <a href=\"x.md\">c</a> [![d](p.png)](x.md)\n"
                + "<a href=\"x&amp;1.md\">e</a> <a href=\"y&amp;2.md\">f</a> [g] [g]\n\n[g]: x.md\n");
    List<SourcePosition> places =
        body.segments().stream()
            .filter(s -> s instanceof LinkStart || s instanceof Picture)
            .map(s -> s instanceof LinkStart link ? link.at() : ((Picture) s).at())
            .toList();

    assertThat(places).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void headingsBeginAtTheSecondLevelAndHaveIdsOfTheirOwn() {
    Body body =
        render("# One\n\n## One\n\n### One-1\n\n## *Ёлка* и «№ 5»!\n\n## !!!\n\n## A b_c-d");

    assertThat(body.headings())
        .containsExactly(
            new Heading(2, "one", "One"),
            new Heading(2, "one-1", "One"),
            new Heading(3, "one-1-1", "One-1"),
            new Heading(2, "ёлка-и-5", "Ёлка и «№ 5»!"),
            new Heading(2, "section", "!!!"),
            new Heading(2, "a-b_c-d", "A b_c-d"));
  }

  @Test
  void anIdThatAnotherHeadingAsksForIsNotGivenAway() {
    assertThat(render("## One\n\n## One-1\n\n## One\n\n## One").headings())
        .extracting(Heading::id)
        .containsExactly("one", "one-1", "one-2", "one-3");
  }

  @Test
  void thePlainTextStandsUnderItsHeading() {
    Body body =
        render(
            "Before *it*.\n\n## One\n\n- a\n- b `c`\n\n## Two\n\n| d | e |\n|---|---|\n| f | g |\n\n"
                + "### [Three](x.md)\n");

    assertThat(body.sections())
        .containsExactly(
            new Section("", "Before it."),
            new Section("One", "a\nb c"),
            new Section("Two", "d e \nf g"),
            new Section("Three", ""));
  }

  @Test
  void quotesAndDashesFollowTheLanguage() {
    assertThat(html(render("en", "\"A 'b' c\" -- d... it's")))
        .isEqualTo("<p>“A ‘b’ c” – d… it’s</p>\n");
    assertThat(html(render("ru", "\"Сад 'Лес' рос\" да — нет... и что")))
        .isEqualTo("<p>«Сад „Лес“ рос» да\u00A0— нет… и\u00A0что</p>\n");
  }

  @Test
  void noBreakSpacesStandWhereALineMustNotEndWhateverFollows() {
    assertThat(html(render("ru", "да --- нет"))).isEqualTo("<p>да\u00A0— нет</p>\n");
    assertThat(html(render("ru", "в *школе*"))).isEqualTo("<p>в\u00A0<em>школе</em></p>\n");
    assertThat(html(render("ru", "и [дом](x.md)")))
        .isEqualTo("<p>и\u00A0<a href=\"x.md\">дом</a></p>\n");
  }

  @Test
  void codeIsLeftAsItIs() {
    assertThat(html(render("ru", "`\"а\" -- и б...`")))
        .isEqualTo("<p><code>\"а\" -- и б...</code></p>\n");
  }

  @Test
  void noBreakSpacesDoNotGetIntoThePlainText() {
    assertThat(render("ru", "и что в школе").sections())
        .containsExactly(new Section("", "и что в школе"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hi <script> [a </script> b](x.md)",
        "[a <script> b](x.md) c </script>",
        "Hi <style> [a](x.md) [b </style>](y.md)",
        "<b>[a</b>](x.md) <i>[b](y.md)</i>",
        "<div>\n\n[a](x.md)\n",
        "<textarea> [a](x.md) </textarea>",
        "<title>[a](x.md)</title> <select>[b](y.md)</select>",
        "<table>[a](x.md)</table>",
        "<details>\n<summary>[a](x.md)\n\n[b](y.md)"
      })
  void everyLinkThatBeginsEnds(String markdown) {
    int open = 0;
    for (Body.Segment segment : render(markdown).segments()) {
      open += segment instanceof LinkStart ? 1 : segment instanceof LinkEnd ? -1 : 0;
      assertThat(open).isBetween(0, 1);
    }
    assertThat(open).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div title=\"\n\n[a](x.md)\n\n<b title=\"\">z</b>",
        "<p title='\n\n![a](x.png)\n\n'>",
        "<a href=\"\n\n[a](x.md)\n\n\">y</a>"
      })
  void noSlotStandsWithinATag(String markdown) {
    boolean inTag = false;
    for (Body.Segment segment : render(markdown).segments()) {
      if (segment instanceof Body.Html html) {
        for (char c : html.text().toCharArray()) {
          inTag = c == '<' || (c != '>' && inTag);
        }
      } else {
        assertThat(inTag).as(segment.toString()).isFalse();
      }
    }
  }

  @Test
  void rawHtmlDoesNotChangeWhatIsWrittenBesideIt() {
    String plain =
        "## A\n\n[a](https://example.org/) ~~b~~ `c`\n\n1. d\n2. e\n\n- [x] f\n\n| g |\n|:-:|\n| h |\n\n"
            + "> i[^1]\n\n[^1]: j\n\n```java\nk\n```\n\nTerm\n: Definition\n\n!!! note \"N\"\n    l\n";
    String alone = html(render(plain));
    String beside = html(render(plain + "\n<b>raw</b>\n"));

    assertThat(beside.replace("<p><b>raw</b></p>\n", "").replace("&nbsp;", "\u00A0"))
        .isEqualTo(alone);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>x</script>",
        "a <iframe src=\"https://example.org\"></iframe>",
        "<p style=\"color: red\">x</p>",
        "a <img src=\"https://example.org/x.png\" alt=\"x\">",
        "a <img src=\"//example.org/x.png\" alt=\"x\">",
        "a <img src=\"data:image/png;base64,x\" alt=\"x\">",
        "a <input type=\"text\"> b",
        "a <a href=\"javascript:x\">b</a>",
        "a <h1>b</h1>",
        "[a](javascript:x)",
        "![a](javascript:x)",
        "![a](https://example.org/x.png)"
      })
  void whateverIsTakenOutIsTold(String markdown) {
    render(markdown);

    assertThat(diagnostics.sorted()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a role=\"doc-noteref\" href=\"nowhere.md\">a</a>",
        "<img role=\"doc-cover\" src=\"nowhere.png\" alt=\"a\">"
      })
  void aRoleDoesNotHideALinkFromBeingChecked(String markdown) {
    assertThat(render("x " + markdown).segments())
        .anyMatch(s -> s instanceof LinkStart || s instanceof Picture);
  }

  @Test
  void aFaultStandsWhereItIsWritten() {
    render("один\n\nдва 🏫 [три](javascript:x) четыре");

    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::code, Diagnostic::at)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Code.UNSAFE_LINK, new SourcePosition("f.md", 3, 7, 3, 26)));
  }

  @Test
  void footnotesFollowInTheOrderOfTheirFirstMention() {
    String html = html(render("a[^b] c[^d] e[^b]\n\n[^d]: D[^f]\n[^f]: F\n[^b]: B\n"));

    assertThat(Jsoup.parseBodyFragment(html).select("li"))
        .extracting(item -> item.id() + " " + item.selectFirst("p").text())
        .containsExactly("fn-1 B", "fn-2 D3", "fn-3 F");
    assertThat(Jsoup.parseBodyFragment(html).select("#fn-1 a"))
        .extracting(link -> link.attr("href"))
        .containsExactly("#fnref-1", "#fnref-1-2");
  }

  @Test
  void everyIdIsUsedOnce() {
    String html = html(render("## fn 1\n\na[^b]\n\n## fnref-1\n\n[^b]: B\n"));

    assertThat(Jsoup.parseBodyFragment(html).select("[id]"))
        .extracting(element -> element.id())
        .doesNotHaveDuplicates();
  }

  @Test
  void rowsOfATableHaveAsManyCellsAsItsHead() {
    String html = html(render("| a | b |\n|---|---|\n| c |\n| d | e | f |\n"));

    assertThat(Jsoup.parseBodyFragment(html).select("tbody tr"))
        .allSatisfy(row -> assertThat(row.select("td")).hasSize(2));
  }
}
