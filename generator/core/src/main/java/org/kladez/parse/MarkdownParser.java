package org.kladez.parse;

import com.vladsch.flexmark.ext.admonition.AdmonitionExtension;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.typographic.TypographicExtension;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.i18n.Typography;
import org.kladez.model.Body;
import org.kladez.model.Body.LinkEnd;
import org.kladez.model.Body.LinkStart;
import org.kladez.model.Body.Picture;
import org.kladez.model.Language;

/** Reads and renders the Markdown of one language; safe for use by several threads. */
final class MarkdownParser {
  private final Parser parser;
  private final Parser linkingParser;
  private final ListOptions lists;
  private final Typography typography;
  private final Sanitiser sanitiser = new Sanitiser();

  MarkdownParser(Language language) {
    boolean russian = language.locale().getLanguage().equals("ru");
    MutableDataSet options = new MutableDataSet();
    options.set(TypographicExtension.DOUBLE_QUOTE_OPEN, russian ? "«" : "“");
    options.set(TypographicExtension.DOUBLE_QUOTE_CLOSE, russian ? "»" : "”");
    options.set(TypographicExtension.SINGLE_QUOTE_OPEN, russian ? "„" : "‘");
    options.set(TypographicExtension.SINGLE_QUOTE_CLOSE, russian ? "“" : "’");
    options.set(TypographicExtension.SINGLE_QUOTE_UNMATCHED, "’");
    options.set(TypographicExtension.ANGLE_QUOTE_OPEN, "«");
    options.set(TypographicExtension.ANGLE_QUOTE_CLOSE, "»");
    options.set(TypographicExtension.ELLIPSIS, "…");
    options.set(TypographicExtension.ELLIPSIS_SPACED, "…");
    options.set(TypographicExtension.EN_DASH, "–");
    options.set(TypographicExtension.EM_DASH, "—");
    List<Extension> extensions =
        List.of(
            AdmonitionExtension.create(),
            DefinitionExtension.create(),
            FootnoteExtension.create(),
            StrikethroughExtension.create(),
            TablesExtension.create(),
            TaskListExtension.create(),
            TypographicExtension.create());
    List<Extension> linking = new ArrayList<>(extensions);
    linking.add(AutolinkExtension.create());
    this.parser = Parser.builder(options).extensions(extensions).build();
    this.linkingParser = Parser.builder(options).extensions(linking).build();
    this.lists = ListOptions.get(options);
    this.typography = new Typography(language.locale());
  }

  /**
   * Renders a text.
   *
   * @param file the file it stands in
   * @param markdown the text, with {@code \n} line ends
   * @param linesBefore lines of the file before it
   */
  Body render(String file, String markdown, int linesBefore, Diagnostics diagnostics) {
    String text = Slots.withoutMarks(markdown);
    LineIndex lines = new LineIndex(file, text, linesBefore);
    Rendering rendering = new Rendering(lines, typography, sanitiser, diagnostics);
    new BlockRenderer(rendering, lists).document(parserFor(text).parse(text));
    String html = rendering.out.html.toString();
    if (rendering.hasRawHtml()) {
      html = sanitise(html, text, rendering);
    }
    return new Body(rendering.slots.cut(html), rendering.out.headings(), rendering.out.sections());
  }

  /** Looking for bare addresses costs as much as all other parsing, and most texts have none. */
  private Parser parserFor(String text) {
    boolean mayHoldAddress =
        text.contains("://") || text.contains("www.") || text.indexOf('@') >= 0;
    return mayHoldAddress ? linkingParser : parser;
  }

  /**
   * Cleans the whole, since raw tags may begin and end in different places, and fills slots for its
   * links.
   */
  private String sanitise(String html, String text, Rendering rendering) {
    Element body = sanitiser.clean(html);
    int from = 0;
    for (Element element : body.select("a[href], img[src]")) {
      boolean link = element.normalName().equals("a");
      String address = element.attr(link ? "href" : "src");
      if (Links.sort(address) == Links.Sort.INTERNAL && !isFootnote(element)) {
        int start = Math.max(0, text.indexOf(address, from));
        from = Math.min(text.length(), start + address.length());
        replace(element, address, link, start, from, rendering);
      } else if (!link) {
        element.replaceWith(new TextNode(element.attr("alt")));
      }
    }
    return body.html();
  }

  private static boolean isFootnote(Element element) {
    return element.attr("role").startsWith("doc-");
  }

  private static void replace(
      Element element, String address, boolean link, int start, int end, Rendering rendering) {
    var at = rendering.at(start, end);
    String title = element.attr("title");
    if (link) {
      element.before(new TextNode(rendering.slots.mark(new LinkStart(address, title, at))));
      element.after(new TextNode(rendering.slots.mark(new LinkEnd())));
      element.unwrap();
    } else {
      element.replaceWith(
          new TextNode(rendering.slots.mark(new Picture(address, element.attr("alt"), title, at))));
    }
  }
}
