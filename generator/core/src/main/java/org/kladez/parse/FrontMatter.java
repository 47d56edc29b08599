package org.kladez.parse;

import java.util.Optional;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;

/**
 * The two parts of an entry's file.
 *
 * @param yaml the text between the lines of dashes
 * @param yamlLinesBefore lines of the file before it
 * @param body the Markdown text
 * @param bodyLinesBefore lines of the file before it
 */
record FrontMatter(String yaml, int yamlLinesBefore, String body, int bodyLinesBefore) {
  private static final String FENCE = "---";

  /**
   * Splits a file.
   *
   * @param file the file's path for messages
   * @param text its text, with {@code \n} line ends
   * @param required the fields that it must begin with, for the remedy
   * @param diagnostics takes the faults
   * @return the parts, or nothing when the front matter is missing or has no end
   */
  static Optional<FrontMatter> split(
      String file, String text, String required, Diagnostics diagnostics) {
    int line = 0;
    int start = 0;
    while (start < text.length() && lineAt(text, start).isBlank()) {
      start = next(text, start);
      line++;
    }
    if (start >= text.length() || !lineAt(text, start).stripTrailing().equals(FENCE)) {
      diagnostics.add(
          Code.FRONT_MATTER_MISSING, SourcePosition.wholeFile(file), "fields", required);
      return Optional.empty();
    }
    int opening = line + 1;
    int yamlStart = next(text, start);
    int end = yamlStart;
    line = opening;
    while (end < text.length()) {
      if (lineAt(text, end).stripTrailing().equals(FENCE)) {
        return Optional.of(
            new FrontMatter(
                text.substring(yamlStart, end),
                opening,
                text.substring(next(text, end)),
                line + 1));
      }
      end = next(text, end);
      line++;
    }
    diagnostics.add(
        Code.FRONT_MATTER_UNCLOSED, SourcePosition.inLine(file, opening, 1, FENCE.length()));
    return Optional.empty();
  }

  private static String lineAt(String text, int start) {
    int end = text.indexOf('\n', start);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  private static int next(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end + 1;
  }
}
