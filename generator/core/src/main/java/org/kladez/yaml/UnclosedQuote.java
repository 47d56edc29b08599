package org.kladez.yaml;

import java.util.List;
import java.util.Optional;

/**
 * Finds a quotation mark that was forgotten at the end of a value. When a later value is in
 * quotation marks, too, YAML takes the one that opens it for the end of the first, and complains of
 * what follows.
 *
 * @param line the line of the mark, from 0
 * @param column its column, from 0
 */
record UnclosedQuote(int line, int column) {
  private static final String QUOTES = "\"'";

  /**
   * Looks for the mark.
   *
   * @param lines the lines of the text
   * @param line the line in which YAML finds something that it does not expect, from 0
   * @param column the column of that, from 0
   * @return the mark that was not closed, if that is what is wrong
   */
  static Optional<UnclosedQuote> before(List<String> lines, int line, int column) {
    if (line >= lines.size() || column == 0 || column > lines.get(line).length()) {
      return Optional.empty();
    }
    char quote = lines.get(line).charAt(column - 1);
    if (QUOTES.indexOf(quote) < 0) {
      return Optional.empty();
    }
    int above = line - 1;
    while (above >= 0 && lines.get(above).indexOf(quote) < 0) {
      above--;
    }
    int opens = above < 0 ? -1 : lines.get(above).lastIndexOf(": " + quote);
    boolean last = opens >= 0 && lines.get(above).lastIndexOf(quote) == opens + 2;
    return last ? Optional.of(new UnclosedQuote(above, opens + 2)) : Optional.empty();
  }
}
