package org.kladez.parse;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Footnotes in the order of their first mention, with links both ways. */
final class Footnotes {
  private final Rendering to;
  private final List<FootnoteBlock> mentioned = new ArrayList<>();
  private final List<Integer> mentions = new ArrayList<>();

  Footnotes(Rendering to) {
    this.to = to;
  }

  void reference(Footnote footnote) {
    FootnoteBlock block = footnote.getFootnoteBlock();
    if (block == null) {
      to.words(footnote.getChars().toString());
      return;
    }
    int number = mentioned.indexOf(block) + 1;
    if (number == 0) {
      mentioned.add(block);
      mentions.add(0);
      number = mentioned.size();
    }
    int mention = mentions.get(number - 1) + 1;
    mentions.set(number - 1, mention);
    to.out
        .raw("<sup class=\"footnote-ref\"><a href=\"#fn-" + number + "\" id=\"")
        .raw(mentionId(number, mention))
        .raw("\" role=\"doc-noteref\">" + number + "</a></sup>");
  }

  /** Writes the notes; a note may mention others, which then follow. */
  void write(Consumer<FootnoteBlock> content) {
    if (mentioned.isEmpty()) {
      return;
    }
    to.out.raw("<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n");
    for (int i = 0; i < mentioned.size(); i++) {
      to.out.raw("<li id=\"fn-" + (i + 1) + "\">\n");
      content.accept(mentioned.get(i));
      to.out.raw("<p class=\"footnote-back\">");
      for (int mention = 1; mention <= mentions.get(i); mention++) {
        String label = mention == 1 ? "↩" : "↩" + mention;
        to.out
            .raw("<a href=\"#" + mentionId(i + 1, mention) + "\" role=\"doc-backlink\">")
            .raw(label + "</a>");
      }
      to.out.raw("</p>\n</li>\n");
    }
    to.out.raw("</ol>\n</div>\n");
  }

  private static String mentionId(int number, int mention) {
    return "fnref-" + number + (mention == 1 ? "" : "-" + mention);
  }
}
