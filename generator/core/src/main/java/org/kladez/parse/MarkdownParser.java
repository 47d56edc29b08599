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
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.ArrayList;
import java.util.List;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.i18n.Typography;
import org.kladez.model.Body;
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
    options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
    options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, true);
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
    return render(markdown, new LineIndex(file, markdown, linesBefore), diagnostics);
  }

  /**
   * Renders a text.
   *
   * @param markdown the text, with {@code \\n} line ends
   * @param lines where its lines stand
   */
  Body render(String markdown, LineIndex lines, Diagnostics diagnostics) {
    String text = Slots.withoutMarks(markdown);
    Document document = parserFor(text).parse(text);
    Rendering rendering = walk(document, lines, false, diagnostics);
    String html = rendering.out.html.toString();
    if (rendering.hasRawHtml()) {
      rendering = walk(document, lines, true, diagnostics);
      html = new RawHtml(sanitiser, rendering, diagnostics).clean(text);
    }
    return new Body(
        rendering.slots.cut(html),
        rendering.out.headings(),
        rendering.out.sections(),
        rendering.externalLinks());
  }

  private Rendering walk(
      Document document, LineIndex lines, boolean asElements, Diagnostics diagnostics) {
    Rendering rendering = new Rendering(lines, typography, sanitiser, asElements, diagnostics);
    new BlockRenderer(rendering, lists).document(document);
    return rendering;
  }

  /** Looking for bare addresses costs as much as all other parsing, and most texts have none. */
  private Parser parserFor(String text) {
    boolean mayHoldAddress =
        text.contains("://") || text.contains("www.") || text.indexOf('@') >= 0;
    return mayHoldAddress ? linkingParser : parser;
  }
}
