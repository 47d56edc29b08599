package org.kladez.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.model.Body;
import org.kladez.model.Language;

/**
 * Our renderer writes what flexmark's own would, for all that is plain Markdown. What differs by
 * design is made equal first: ids of headings, the level of the highest heading, classes.
 */
class RendererTest {
  private static final Parser PARSER;
  private static final HtmlRenderer FLEXMARK;

  static {
    MutableDataSet options = new MutableDataSet();
    options.set(
        Parser.EXTENSIONS,
        List.of(
            AutolinkExtension.create(),
            DefinitionExtension.create(),
            StrikethroughExtension.create(),
            TablesExtension.create(),
            TaskListExtension.create()));
    PARSER = Parser.builder(options).build();
    FLEXMARK = HtmlRenderer.builder(options).build();
  }

  static Stream<String> snippets() {
    return Stream.of(
        "",
        "One paragraph.",
        "One paragraph\nof two lines.",
        "One.\n\nTwo.\n\n\n\nThree.",
        "   Leading spaces\n   in each line   ",
        "Letters & < > \\* \\# \\\\ \\a",
        "*em* _em_ **strong** __strong__ ***both*** **a *b* c** *a **b** c*",
        "snake_case_word and 2*3*4 and ** not strong **",
        "**unclosed and *nested* [text]",
        "`code` ``co`de`` `` ` `` `<b>&amp;`",
        "`code\nover lines`",
        "Hard  \nbreak\\\nand soft\nbreak",
        "&copy; &amp; &lt; &quot; &#1071; &#x42F; &nosuch; & a &",
        "# One\n\n## Two\n\n### Three\n\n#### Four\n\n##### Five\n\n###### Six",
        "# Closed #\n\n## Closed too ##   \n\n##No heading",
        "Setext\n===\n\nSetext two\n---",
        "## A *b* `c` [d](https://example.org/)",
        "Text\n## Heading\nText",
        "***\n\n---\n\n___\n\n * * *",
        "> quote\n> goes on\n\n> another",
        "> quote\nlazily",
        "> # Heading\n>\n> - item\n>\n> > nested",
        "- a\n- b\n- c",
        "* a\n* b",
        "+ a\n+ b",
        "- a\n\n- b\n\n- c",
        "- a\n\n  more of a\n- b",
        "- a\n  - b\n    - c\n- d",
        "- a\n\n  - b\n\n- c",
        "- a\n  continued\n- b",
        "- a\n\n      code\n\n- b",
        "- # Heading\n- > quote\n- ```\n  code\n  ```",
        "-\n- b\n-",
        "1. a\n2. b\n3. c",
        "3. a\n4. b",
        "1) a\n2) b",
        "1. a\n   - b\n   - c\n2. d\n\n   e",
        "- a\n1. b\n- c",
        "Text\n- a\n- b\n\nText",
        "    indented\n    code\n\n        more\n\n    end",
        "\tcode by tab",
        "```\nfenced\n\n  code <b> & \"q\"\n```",
        "```java\nint a = 1;\n```",
        "~~~ ruby startline=3\nputs 1\n~~~",
        "````\n```\n````",
        "```\nunclosed\n",
        "```\n```",
        "  ```\n  indented fence\n    more\n  ```",
        "[text](https://example.org/)",
        "[text](https://example.org/ \"title\") [text](<https://example.org/a> 'it\"s')",
        "[text](https://example.org/a_b_c?d=e&f=g#h) [t](https://example.org/(x))",
        "[*em* `code` **b**](https://example.org/)",
        "[ref] [ref][] [text][ref] [Text][REF]\n\n[ref]: https://example.org/ \"T\"",
        "[undefined] [undefined][] [a][undefined] [a] [b]",
        "<https://example.org/x?y=z> <mail@example.org>",
        "https://example.org/auto and text, https://example.org/b.",
        "[a](mailto:x@example.org) [b](tel:+37517)",
        "A \\[no link\\](x) and ! [no](https://example.org/)",
        "a [link](https://example.org/)*em*`c`**s**",
        "~~gone~~ and ~one~",
        "- [ ] open\n- [x] done\n- [X] done",
        "| a | b |\n|---|---|\n| c | d |",
        "| a | b |\n|:--|--:|\n| *c* | `d` |\n| [e](https://example.org/) | f \\| g |",
        "a | b\n---|---\nc | d",
        "Term\n: Definition\n: Other\n\nTerm 2\n: More",
        "Term\n\n: Loose *definition*\n\n  with a second paragraph",
        "Русский *текст* с [ссылкой](https://example.org/путь) и `кодом`",
        "Emoji 🏫 and *𝒜* text");
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void writesWhatFlexmarkWrites(String markdown) {
    Document expected = Jsoup.parseBodyFragment(FLEXMARK.render(PARSER.parse(markdown)));
    Document actual = Jsoup.parseBodyFragment(ours(markdown));

    assertThat(normal(actual)).isEqualTo(normal(expected));
  }

  private static String ours(String markdown) {
    Diagnostics diagnostics = new Diagnostics();
    Body body =
        new MarkdownParser(new Language("en", "English"))
            .render("content/a/b.en.md", markdown, 0, diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    StringBuilder html = new StringBuilder();
    body.segments().forEach(segment -> html.append(((Body.Html) segment).text()));
    return html.toString();
  }

  private static String normal(Document document) {
    document.outputSettings().prettyPrint(false);
    for (Element element : document.body().select("*")) {
      if (element.normalName().equals("h1")) {
        element.tagName("h2");
      }
      List.of("id", "scope", "align", "disabled", "readonly").forEach(element::removeAttr);
      if (!element.className().startsWith("language-")) {
        element.removeAttr("class");
      }
    }
    return document.body().html().replace("&nbsp;", " ");
  }
}
