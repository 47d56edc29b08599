package org.kladez.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kladez.model.Body.Html;
import org.kladez.model.Body.Segment;

/**
 * Slots while a text is rendered: each is a short mark between two characters that no text may
 * contain; in the end the HTML is cut at the marks. A mark in an attribute has characters of its
 * own, so that one which raw HTML has brought to a wrong place can be told and taken out.
 */
final class Slots {
  private static final char OPEN = '\uFDD0';
  private static final char CLOSE = '\uFDD1';
  private static final char OPEN_ATTRIBUTE = '\uFDD2';
  private static final char CLOSE_ATTRIBUTE = '\uFDD3';
  private static final Pattern ATTRIBUTE = Pattern.compile("\uFDD2(\\d+)\uFDD3");

  private final List<Segment> slots = new ArrayList<>();

  /** Takes the marks' characters out of a text. */
  static String withoutMarks(String text) {
    StringBuilder rest = new StringBuilder(text);
    for (int i = 0; i < rest.length(); i++) {
      if (isMark(rest.charAt(i))) {
        rest.setCharAt(i, '\uFFFD');
      }
    }
    return rest.toString();
  }

  static boolean isMark(char c) {
    return c >= OPEN && c <= CLOSE_ATTRIBUTE;
  }

  /** Makes a slot and gives the mark that stands for it in a text. */
  String mark(Segment slot) {
    slots.add(slot);
    return OPEN + Integer.toString(slots.size() - 1) + CLOSE;
  }

  /** Makes a slot and gives the mark that stands for it in an attribute. */
  String attributeMark(Segment slot) {
    slots.add(slot);
    return OPEN_ATTRIBUTE + Integer.toString(slots.size() - 1) + CLOSE_ATTRIBUTE;
  }

  /** The slot that an attribute's value stands for. */
  Optional<Segment> ofAttribute(String value) {
    Matcher matcher = ATTRIBUTE.matcher(value);
    return matcher.matches()
        ? Optional.of(slots.get(Integer.parseInt(matcher.group(1))))
        : Optional.empty();
  }

  /** Cuts HTML at the marks of texts; marks of attributes that are still there go. */
  List<Segment> cut(String html) {
    String text = html.indexOf(OPEN_ATTRIBUTE) < 0 ? html : ATTRIBUTE.matcher(html).replaceAll("");
    List<Segment> segments = new ArrayList<>();
    int from = 0;
    for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, from)) {
      int close = text.indexOf(CLOSE, open);
      if (open > from) {
        segments.add(new Html(text.substring(from, open)));
      }
      segments.add(slots.get(Integer.parseInt(text.substring(open + 1, close))));
      from = close + 1;
    }
    if (from < text.length()) {
      segments.add(new Html(text.substring(from)));
    }
    return segments;
  }
}
