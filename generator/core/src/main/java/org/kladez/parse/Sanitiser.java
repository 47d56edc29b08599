package org.kladez.parse;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Lets through only the HTML that a text may contain; jsoup reads HTML as browsers do and does the
 * cleaning.
 */
final class Sanitiser {
  private static final String BASE = "https://relative.invalid/";

  /** Everything the renderer writes itself, and what is harmless beyond it. */
  private static Safelist allowed() {
    return new Safelist()
        .addTags(
            "a",
            "abbr",
            "b",
            "blockquote",
            "br",
            "caption",
            "cite",
            "code",
            "col",
            "colgroup",
            "dd",
            "del",
            "details",
            "dfn",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "img",
            "input",
            "ins",
            "kbd",
            "li",
            "mark",
            "ol",
            "p",
            "pre",
            "q",
            "s",
            "samp",
            "section",
            "small",
            "span",
            "strong",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "time",
            "tr",
            "u",
            "ul",
            "var")
        .addAttributes(":all", "id", "class", "lang", "dir", "title", "role", "aria-label")
        .addAttributes("a", "href", "hreflang")
        .addAttributes("blockquote", "cite")
        .addAttributes("details", "open")
        .addAttributes("img", "src", "alt", "width", "height")
        .addAttributes("input", "type", "checked", "disabled")
        .addAttributes("ol", "start", "reversed")
        .addAttributes("td", "colspan", "rowspan", "headers")
        .addAttributes("th", "colspan", "rowspan", "scope", "abbr")
        .addAttributes("time", "datetime")
        .addProtocols("a", "href", "http", "https", "mailto", "tel")
        .addProtocols("blockquote", "cite", "http", "https")
        .preserveRelativeLinks(true);
  }

  /** The body of a document with nothing in it but what is allowed. */
  Element clean(String html) {
    Document dirty = Jsoup.parseBodyFragment(html, BASE);
    Document clean = new Cleaner(allowed()).clean(dirty);
    clean.outputSettings().prettyPrint(false);
    for (Element input : clean.select("input:not([type=checkbox])")) {
      input.remove();
    }
    return clean.body();
  }

  /** The addresses that a piece of HTML links to. */
  List<String> links(String html) {
    return Jsoup.parseBodyFragment(html, BASE).body().select("a[href]").eachAttr("href");
  }

  /** What would be taken out of a piece of HTML: {@code <script>}, {@code <p onclick>} … */
  List<String> removals(String html) {
    Safelist allowed = allowed();
    List<String> removed = new ArrayList<>();
    for (Element element :
        Jsoup.parseBodyFragment(html, BASE).body().select("body > *, body > * *")) {
      String tag = element.normalName();
      boolean field = tag.equals("input") && !element.attr("type").equals("checkbox");
      if (field || !allowed.isSafeTag(tag)) {
        removed.add("<" + tag + ">");
        continue;
      }
      for (Attribute attribute : element.attributes().asList()) {
        if (!allowed.isSafeAttribute(tag, element, attribute.clone())) {
          removed.add("<" + tag + " " + attribute.getKey() + ">");
        }
      }
    }
    return removed.stream().distinct().toList();
  }
}
