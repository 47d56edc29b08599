package org.kladez.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.kladez.model.Body.Heading;
import org.kladez.model.Body.Section;

/** What a walk over a Markdown tree writes: HTML, plain text by section, headings. */
final class Output {
  private static final Pattern FOOTNOTE = Pattern.compile("fn(ref)?-\\d+(-\\d+)?");

  private static final char LAST_ESCAPED = '>';

  final StringBuilder html = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private final List<Heading> headings = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private String section = "";

  Output raw(String markup) {
    html.append(markup);
    return this;
  }

  /** Appends a text, escaped as content. */
  Output text(String content) {
    escape(content, false);
    return this;
  }

  /** Appends an attribute, escaped. */
  Output attribute(String name, String value) {
    html.append(' ').append(name).append("=\"");
    escape(value, true);
    html.append('"');
    return this;
  }

  private void escape(String content, boolean attribute) {
    int from = 0;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      String entity = c > LAST_ESCAPED ? "" : entity(c, attribute);
      if (!entity.isEmpty()) {
        html.append(content, from, i).append(entity);
        from = i + 1;
      }
    }
    // A string is copied as it is, a part of one letter by letter.
    html.append(from == 0 ? content : content.substring(from));
  }

  private static String entity(char c, boolean attribute) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> attribute ? "&quot;" : "";
      default -> "";
    };
  }

  void plain(String content) {
    text.append(content);
  }

  /** Ends a word: blocks follow each other without a space between. */
  void plainBreak() {
    if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  int plainLength() {
    return text.length();
  }

  /** Takes the plain text written since a length back out. */
  String takePlain(int from) {
    String taken = text.substring(from).strip();
    text.setLength(from);
    return taken;
  }

  /** Begins a section under a heading and gives the heading an id that the page has once. */
  String heading(int level, String title) {
    endSection();
    section = title;
    String id = uniqueId(slug(title));
    headings.add(new Heading(level, id, title));
    return id;
  }

  private String uniqueId(String wanted) {
    String id = FOOTNOTE.matcher(wanted).matches() ? "section-" + wanted : wanted;
    while (ids.containsKey(id)) {
      int number = ids.merge(wanted, 1, Integer::sum);
      id = wanted + "-" + number;
    }
    ids.put(id, 0);
    return id;
  }

  /**
   * Letters of any script and digits stay, white space and hyphens become hyphens, the rest goes.
   */
  private static String slug(String title) {
    StringBuilder slug = new StringBuilder();
    for (int cp : title.toLowerCase(Locale.ROOT).codePoints().toArray()) {
      if (Character.isLetterOrDigit(cp)
          || cp == '_'
          || Character.getType(cp) == Character.NON_SPACING_MARK) {
        slug.appendCodePoint(cp);
      } else if ((Character.isWhitespace(cp) || Character.isSpaceChar(cp) || cp == '-')
          && slug.length() > 0
          && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    int end = slug.length();
    while (end > 0 && slug.charAt(end - 1) == '-') {
      end--;
    }
    return end == 0 ? "section" : slug.substring(0, end);
  }

  private void endSection() {
    String content = text.toString().strip();
    if (!content.isEmpty() || !section.isEmpty()) {
      sections.add(new Section(section, content));
    }
    text.setLength(0);
  }

  List<Heading> headings() {
    return headings;
  }

  List<Section> sections() {
    endSection();
    section = "";
    return sections;
  }
}
