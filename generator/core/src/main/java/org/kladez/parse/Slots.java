package org.kladez.parse;

import java.util.ArrayList;
import java.util.List;
import org.kladez.model.Body.Html;
import org.kladez.model.Body.Segment;

/**
 * Slots while a text is rendered: each is a short mark between two characters that no text may
 * contain, so that a sanitiser takes it for text; in the end the HTML is cut at the marks.
 */
final class Slots {
  private static final char OPEN = '\uFDD0';
  private static final char CLOSE = '\uFDD1';

  private final List<Segment> slots = new ArrayList<>();

  /** Takes the marks' characters out of a text. */
  static String withoutMarks(String text) {
    return text.indexOf(OPEN) < 0 && text.indexOf(CLOSE) < 0
        ? text
        : text.replace(OPEN, '\uFFFD').replace(CLOSE, '\uFFFD');
  }

  String mark(Segment slot) {
    slots.add(slot);
    return OPEN + Integer.toString(slots.size() - 1) + CLOSE;
  }

  List<Segment> cut(String html) {
    List<Segment> segments = new ArrayList<>();
    int from = 0;
    for (int open = html.indexOf(OPEN); open >= 0; open = html.indexOf(OPEN, from)) {
      int close = html.indexOf(CLOSE, open);
      if (open > from) {
        segments.add(new Html(html.substring(from, open)));
      }
      segments.add(slots.get(Integer.parseInt(html.substring(open + 1, close))));
      from = close + 1;
    }
    if (from < html.length()) {
      segments.add(new Html(html.substring(from)));
    }
    return segments;
  }
}
