package org.kladez.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kladez.search.words.Words;

/**
 * The words of a query.
 *
 * @param words what is sought, folded, each once
 * @param excluded what must not be there
 */
record ParsedQuery(List<String> words, List<String> excluded) {
  private static final char NEXT_LINE = '\u0085';

  static ParsedQuery of(String query) {
    Set<String> words = new LinkedHashSet<>();
    Set<String> excluded = new LinkedHashSet<>();
    for (Words.Word word : new Words().of(query)) {
      (isExcluded(query, word.start()) ? excluded : words).add(word.folded());
    }
    return new ParsedQuery(List.copyOf(words), List.copyOf(excluded));
  }

  /** Whether the run without white space that a word lies in begins with a hyphen. */
  private static boolean isExcluded(String query, int start) {
    int begin = start;
    while (begin > 0 && !isSpace(query.charAt(begin - 1))) {
      begin--;
    }
    return query.charAt(begin) == '-';
  }

  private static boolean isSpace(char sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == NEXT_LINE;
  }
}
