package org.kladez;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kladez.i18n.MessageCatalogue;

/**
 * The findings of a report as lines of text, read from its JSON in English and Russian:
 *
 * <pre>
 * error unknown-field content/schools/a.en.md:3:1-3:6 | English message | Russian message
 *   related content/schools/a.en.md:2:1 | first here: | впервые здесь:
 *   hint | English hint | Russian hint
 * </pre>
 */
final class Findings {
  private static final MessageCatalogue ENGLISH = MessageCatalogue.load(Locale.ENGLISH);
  private static final MessageCatalogue RUSSIAN =
      MessageCatalogue.load(Locale.forLanguageTag("ru"));

  private Findings() {}

  /** All lines; the source folder's own path is written as {@code $SOURCE}. */
  static String of(BuildReport report, Path source) {
    List<JsonTree> english = diagnostics(report, ENGLISH);
    List<JsonTree> russian = diagnostics(report, RUSSIAN);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < english.size(); i++) {
      add(english.get(i), russian.get(i), lines);
    }
    String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    return text.replace(source.toString(), "$SOURCE");
  }

  private static List<JsonTree> diagnostics(BuildReport report, MessageCatalogue catalogue) {
    return JsonTree.parse(report.toJson(catalogue)).get("diagnostics").items();
  }

  private static void add(JsonTree english, JsonTree russian, List<String> lines) {
    String end = english.get("endLine").number() + ":" + english.get("endColumn").number();
    lines.add(
        english.get("severity").text()
            + " "
            + english.get("code").text()
            + " "
            + place(english)
            + "-"
            + end
            + both("message", english, russian));
    List<JsonTree> related = english.get("related").items();
    for (int i = 0; i < related.size(); i++) {
      JsonTree other = russian.get("related").items().get(i);
      lines.add("  related " + place(related.get(i)) + both("message", related.get(i), other));
    }
    lines.add("  hint" + both("hint", english, russian));
  }

  private static String place(JsonTree at) {
    return at.get("file").text() + ":" + at.get("line").number() + ":" + at.get("column").number();
  }

  private static String both(String property, JsonTree english, JsonTree russian) {
    return " | " + line(english.get(property)) + " | " + line(russian.get(property));
  }

  /** A text in one line, whatever it has. */
  private static String line(JsonTree text) {
    return text.text().replace("\n", " ⏎ ");
  }
}
