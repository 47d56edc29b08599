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
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.CharSubSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.i18n.Scripts;
import org.kladez.i18n.Typography;
import org.kladez.model.Body;
import org.kladez.model.Language;

/** Reads and renders the Markdown of one language; safe for use by several threads. */
final class MarkdownParser {
  /** Made when the first text needs them. */
  private final Map<Seen, Parser> parsers = new ConcurrentHashMap<>();

  private final MutableDataSet options = new MutableDataSet();
  private final ListOptions lists;
  private final Typography typography;
  private final String script;
  private final Sanitiser sanitiser = new Sanitiser();

  MarkdownParser(Language language) {
    boolean russian = language.locale().getLanguage().equals("ru");
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
    this.lists = ListOptions.get(options);
    this.typography = new Typography(language.locale());
    this.script = Scripts.of(language.locale());
  }

  /** Whether a text is in other letters than those of the language. */
  boolean isForeign(String text) {
    return Scripts.isForeign(text, script);
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
    Seen seen = Seen.in(markdown);
    String text = seen.marks() ? Slots.withoutMarks(markdown) : markdown;
    // flexmark asks letter by letter, which an array answers in half the time of a string.
    BasedSequence letters = CharSubSequence.of(text, 0);
    Document document = parsers.computeIfAbsent(seen, this::parserFor).parse(letters);
    Rendering rendering = walk(document, lines, false, diagnostics);
    String html = rendering.out.html.toString();
    if (rendering.hasRawHtml()) {
      rendering = walk(document, lines, true, diagnostics);
      html = new RawHtml(sanitiser, rendering, diagnostics).clean(text);
    }
    return Body.of(
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

  private Parser parserFor(Seen seen) {
    return Parser.builder(options)
        .extensions(extensions(seen))
        .customInlineParserFactory(SwiftInlineParser::new)
        // flexmark leaves it out where the parser is not its own.
        .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
        .build();
  }

  private static List<Extension> extensions(Seen seen) {
    List<Extension> extensions = new ArrayList<>();
    if (seen.addresses()) {
      extensions.add(AutolinkExtension.create());
    }
    if (seen.admonitions()) {
      extensions.add(AdmonitionExtension.create());
    }
    extensions.add(DefinitionExtension.create());
    extensions.add(FootnoteExtension.create());
    extensions.add(StrikethroughExtension.create());
    if (seen.tables()) {
      extensions.add(TablesExtension.create());
    }
    extensions.add(TaskListExtension.create());
    extensions.add(TypographicExtension.create());
    return extensions;
  }
}
