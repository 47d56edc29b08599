package org.kladez.parse;

import com.vladsch.flexmark.util.ast.Node;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.i18n.Typography;
import org.kladez.model.Body.LinkEnd;
import org.kladez.model.Body.LinkStart;
import org.kladez.model.Body.Picture;

/**
 * What the renderers of one text share: where they write, and how words, links and raw HTML are
 * written.
 */
final class Rendering {
  final Output out = new Output();
  final Slots slots = new Slots();
  final Footnotes footnotes;
  private final LineIndex lines;
  private final Typography typography;
  private final Sanitiser sanitiser;
  private final Diagnostics diagnostics;
  private boolean hasRawHtml;

  Rendering(LineIndex lines, Typography typography, Sanitiser sanitiser, Diagnostics diagnostics) {
    this.lines = lines;
    this.typography = typography;
    this.sanitiser = sanitiser;
    this.diagnostics = diagnostics;
    this.footnotes = new Footnotes(this);
  }

  boolean hasRawHtml() {
    return hasRawHtml;
  }

  SourcePosition at(Node node) {
    return lines.at(node.getStartOffset(), node.getEndOffset());
  }

  SourcePosition at(int start, int end) {
    return lines.at(start, end);
  }

  void words(String text) {
    out.text(typography.noBreak(text)).plain(text);
  }

  void link(Node node, String address, String title, Runnable content) {
    switch (Links.sort(address)) {
      case UNSAFE -> {
        diagnostics.add(Code.UNSAFE_LINK, at(node), "address", address);
        content.run();
      }
      case EXTERNAL -> {
        out.raw("<a").attribute("href", address.strip());
        if (!title.isEmpty()) {
          out.attribute("title", title);
        }
        out.raw(">");
        content.run();
        out.raw("</a>");
      }
      case INTERNAL -> {
        out.raw(slots.mark(new LinkStart(address, title, at(node))));
        content.run();
        out.raw(slots.mark(new LinkEnd()));
      }
    }
  }

  void picture(Node node, String address, String text, String title) {
    if (text.isEmpty()) {
      diagnostics.add(Code.PICTURE_WITHOUT_TEXT, at(node), "picture", address);
    }
    if (Links.sort(address) == Links.Sort.INTERNAL) {
      out.raw(slots.mark(new Picture(address, text, title, at(node)))).plain(text);
      return;
    }
    diagnostics.add(Code.EXTERNAL_PICTURE, at(node), "picture", address);
    link(node, address, title, () -> words(text.isEmpty() ? address : text));
  }

  void rawHtml(Node node) {
    hasRawHtml = true;
    String html = node.getChars().toString();
    for (String removed : sanitiser.removals(html)) {
      diagnostics.add(Code.HTML_REMOVED, at(node), "html", removed);
    }
    out.raw(html);
  }
}
