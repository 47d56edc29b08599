package org.kladez.parse;

import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.util.ast.Node;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tags after which HTML takes everything for the text of one element, until that is closed. Where
 * it never is, as in a sentence about the tag, the tag alone is left out, or the rest of the text
 * would go with it.
 */
final class Swallowing {
  private static final Pattern OPENING =
      Pattern.compile(
          "<(iframe|noembed|noframes|plaintext|script|style|textarea|title|xmp)(?=[\\s/>])"
              + "(?:\"[^\"]*\"|'[^']*'|[^>\"'])*+>?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CLOSING =
      Pattern.compile("</([a-z]+)(?=[\\s/>])", Pattern.CASE_INSENSITIVE);

  private @Nullable Node line;
  private Map<String, Integer> closings = Map.of();

  /**
   * The HTML of a node without tags that would take what comes after it.
   *
   * @param node a tag within a line, or a block
   * @return HTML whose elements of this sort are all closed, in it or in the same line after it
   */
  String without(Node node) {
    String html = node.getChars().toString();
    Matcher opening = OPENING.matcher(html);
    if (!opening.find()) {
      return html;
    }
    Map<String, Integer> last = node instanceof HtmlInlineBase ? inLine(node) : lastClosings(html);
    int start = node instanceof HtmlInlineBase ? node.getStartOffset() : 0;
    StringBuilder kept = new StringBuilder();
    int from = 0;
    do {
      kept.append(html, from, opening.start());
      String name = opening.group(1).toLowerCase(Locale.ROOT);
      boolean closed = last.getOrDefault(name, -1) > start + opening.start();
      // A space, since what stands around a tag must not become a tag.
      kept.append(closed && !name.equals("plaintext") ? opening.group() : " ");
      from = opening.end();
    } while (opening.find());
    return kept.append(html, from, html.length()).toString();
  }

  /** Where the last closing tag of each name stands among the nodes beside one. */
  private Map<String, Integer> inLine(Node node) {
    if (line != node.getParent()) {
      line = node.getParent();
      closings = new HashMap<>();
      for (Node next = node; next != null; next = next.getNext()) {
        if (next instanceof HtmlInlineBase) {
          int start = next.getStartOffset();
          lastClosings(next.getChars().toString())
              .forEach((name, at) -> closings.put(name, start + at));
        }
      }
    }
    return closings;
  }

  private static Map<String, Integer> lastClosings(String html) {
    Map<String, Integer> last = new HashMap<>();
    Matcher closing = CLOSING.matcher(html);
    while (closing.find()) {
      last.put(closing.group(1).toLowerCase(Locale.ROOT), closing.start());
    }
    return last;
  }
}
