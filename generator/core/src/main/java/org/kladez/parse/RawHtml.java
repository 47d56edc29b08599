package org.kladez.parse;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.model.Body.LinkEnd;
import org.kladez.model.Body.LinkStart;
import org.kladez.model.Body.Picture;
import org.kladez.model.Body.Segment;

/**
 * Cleans a text that holds raw HTML. The whole of it is cleaned at once, since raw tags may begin
 * and end in different places; then the links and pictures in it, raw or not, become slots.
 */
final class RawHtml {
  private final Sanitiser sanitiser;
  private final Rendering rendering;
  private final Diagnostics diagnostics;
  private int from;

  RawHtml(Sanitiser sanitiser, Rendering rendering, Diagnostics diagnostics) {
    this.sanitiser = sanitiser;
    this.rendering = rendering;
    this.diagnostics = diagnostics;
  }

  String clean(String markdown) {
    Element body = sanitiser.clean(rendering.out.html.toString());
    for (Element link : body.select("a[href]")) {
      link(link, markdown);
    }
    for (Element picture : body.select("img")) {
      picture(picture, markdown);
    }
    return body.html();
  }

  private void link(Element element, String markdown) {
    String address = element.attr("href");
    Segment slot = rendering.slots.ofAttribute(address).orElse(null);
    if (slot == null && Links.sort(address) == Links.Sort.INTERNAL && !isFootnote(element)) {
      slot = new LinkStart(address, element.attr("title"), place(address, markdown));
    }
    if (slot != null) {
      element.before(new TextNode(rendering.slots.mark(slot)));
      element.after(new TextNode(rendering.slots.mark(new LinkEnd())));
      element.unwrap();
    }
  }

  private static boolean isFootnote(Element element) {
    return element.attr("role").startsWith("doc-") && element.attr("href").startsWith("#fn");
  }

  private void picture(Element element, String markdown) {
    String address = element.attr("src");
    String text = element.attr("alt");
    Segment slot = rendering.slots.ofAttribute(address).orElse(null);
    if (slot == null && !address.isEmpty() && Links.sort(address) == Links.Sort.INTERNAL) {
      slot = new Picture(address, text, element.attr("title"), place(address, markdown));
    }
    if (slot == null) {
      diagnostics.add(Code.EXTERNAL_PICTURE, place(address, markdown), "picture", address);
    }
    element.replaceWith(new TextNode(slot == null ? text : rendering.slots.mark(slot)));
  }

  /** Where an address is written: no two have the same place. */
  private SourcePosition place(String address, String markdown) {
    int found = address.isEmpty() ? -1 : markdown.indexOf(address, from);
    int start = found >= 0 ? found : Math.min(from, Math.max(0, markdown.length() - 1));
    int end = Math.min(markdown.length(), start + (found >= 0 ? address.length() : 1));
    from = Math.min(markdown.length(), found >= 0 ? end : start + 1);
    return rendering.at(start, end);
  }
}
