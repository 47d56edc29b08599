package org.kladez.yaml;

import java.util.Optional;

/**
 * A quotation mark within a value that is in quotation marks: YAML takes it for the end of the
 * value and does not know what to do with the rest.
 *
 * @param quoted the field as it should be written where the mark belongs to the text
 */
record InnerQuote(String quoted) {
  private static final String QUOTES = "\"'";

  /**
   * Looks for the mark.
   *
   * @param line a line
   * @param column where YAML finds something in it that it does not expect, from 0
   * @return the mark, if that is what is wrong
   */
  static Optional<InnerQuote> in(String line, int column) {
    int colon = line.indexOf(": ");
    if (colon < 0 || column > line.length()) {
      return Optional.empty();
    }
    String value = line.substring(colon + 2).strip();
    char quote = value.isEmpty() ? ' ' : value.charAt(0);
    int opens = line.indexOf(quote, colon + 2);
    String before = line.substring(0, column).stripTrailing();
    int ends = before.length() - 1;
    if (QUOTES.indexOf(quote) < 0 || ends <= opens || before.charAt(ends) != quote) {
      return Optional.empty();
    }
    boolean closed = value.length() > 1 && value.charAt(value.length() - 1) == quote;
    String text = closed ? value.substring(1, value.length() - 1) : value;
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return Optional.of(
        new InnerQuote(line.substring(0, colon + 2).strip() + " \"" + escaped + "\""));
  }
}
