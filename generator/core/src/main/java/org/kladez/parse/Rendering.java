package org.kladez.parse;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.i18n.Typography;
import org.kladez.model.Body.LinkEnd;
import org.kladez.model.Body.LinkStart;
import org.kladez.model.Body.Picture;
import org.kladez.model.ExternalLink;

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
  private final boolean asElements;
  private final List<ExternalLink> externalLinks = new ArrayList<>();
  private final Swallowing swallowing = new Swallowing();
  private boolean hasRawHtml;

  /**
   * Begins a rendering.
   *
   * @param asElements whether slots are written as elements, which a parser of HTML then puts in
   *     order; a text without raw HTML does not need it
   */
  Rendering(
      LineIndex lines,
      Typography typography,
      Sanitiser sanitiser,
      boolean asElements,
      Diagnostics diagnostics) {
    this.lines = lines;
    this.typography = typography;
    this.sanitiser = sanitiser;
    this.asElements = asElements;
    this.diagnostics = diagnostics;
    this.footnotes = new Footnotes(this);
  }

  boolean hasRawHtml() {
    return hasRawHtml;
  }

  List<ExternalLink> externalLinks() {
    return externalLinks;
  }

  /** Runs something whose HTML is not kept, and so neither are its links. */
  void withoutLinks(Runnable content) {
    int before = externalLinks.size();
    content.run();
    externalLinks.subList(before, externalLinks.size()).clear();
  }

  SourcePosition at(Node node) {
    return lines.at(node.getStartOffset(), node.getEndOffset());
  }

  SourcePosition at(int start, int end) {
    return lines.at(start, end);
  }

  /** An address that is written in another way, with entities, has the place of the whole HTML. */
  private void rawLinks(Node node, String html) {
    int from = 0;
    for (String address : sanitiser.links(html)) {
      if (Links.sort(address) == Links.Sort.EXTERNAL) {
        int found = html.indexOf(address, from);
        from = found < 0 ? from : found + address.length();
        int start = node.getStartOffset() + found;
        SourcePosition at = found < 0 ? at(node) : at(start, start + address.length());
        externalLinks.add(new ExternalLink(address.strip(), at));
      }
    }
  }

  void words(String text) {
    out.text(typography.noBreak(text)).plain(text);
  }

  /** A dash does not begin a line. */
  void dash(String dash) {
    int last = out.html.length() - 1;
    if (dash.equals("—") && last >= 0 && out.html.charAt(last) == ' ') {
      out.html.setCharAt(last, '\u00A0');
    }
    words(dash);
  }

  void link(Node node, String address, String title, Runnable content) {
    switch (Links.sort(address)) {
      case UNSAFE -> {
        diagnostics.add(Code.UNSAFE_LINK, at(node), "address", address);
        content.run();
      }
      case EXTERNAL -> {
        externalLinks.add(new ExternalLink(address.strip(), at(node)));
        out.raw("<a").attribute("href", address.strip());
        if (!title.isEmpty()) {
          out.attribute("title", title);
        }
        out.raw(">");
        content.run();
        out.raw("</a>");
      }
      case INTERNAL -> internal(new LinkStart(address, title, at(node)), content);
    }
  }

  private void internal(LinkStart link, Runnable content) {
    if (asElements) {
      out.raw("<a").attribute("href", slots.attributeMark(link)).raw(">");
      content.run();
      out.raw("</a>");
    } else {
      out.raw(slots.mark(link));
      content.run();
      out.raw(slots.mark(new LinkEnd()));
    }
  }

  void picture(Node node, String address, String text, String title) {
    if (Links.sort(address) == Links.Sort.INTERNAL) {
      Picture slot = new Picture(address, text, title, at(node));
      if (asElements) {
        out.raw("<img").attribute("src", slots.attributeMark(slot)).raw(">");
      } else {
        out.raw(slots.mark(slot));
      }
      out.plain(text);
      return;
    }
    if (Links.sort(address) == Links.Sort.EXTERNAL) {
      diagnostics.add(Code.EXTERNAL_PICTURE, at(node), "picture", address);
    }
    link(node, address, title, () -> words(text.isEmpty() ? address : text));
  }

  void rawHtml(Node node) {
    hasRawHtml = true;
    String html = node.getChars().toString();
    for (String removed : sanitiser.removals(html)) {
      diagnostics.add(Code.HTML_REMOVED, at(node), "html", removed);
    }
    rawLinks(node, html);
    out.raw(swallowing.without(node));
  }
}
