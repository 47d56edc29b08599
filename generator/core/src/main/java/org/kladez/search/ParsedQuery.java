package org.kladez.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kladez.search.words.Words;

/**
 * The words of a query in their order.
 *
 * @param words all words
 */
record ParsedQuery(List<Word> words) {
  private static final char NEXT_LINE = '\u0085';

  /** Copies the words. */
  ParsedQuery {
    words = List.copyOf(words);
  }

  /**
   * A word.
   *
   * @param folded the word
   * @param excluded whether it must not be there
   */
  record Word(String folded, boolean excluded) {}

  static ParsedQuery of(String query) {
    List<Word> words = new ArrayList<>();
    for (Words.Word word : new Words().of(query)) {
      words.add(new Word(word.folded(), isExcluded(query, word.start())));
    }
    return new ParsedQuery(words);
  }

  /** What is sought, each word once. */
  Set<String> wanted() {
    return distinct(false);
  }

  /** What must not be there, each word once. */
  Set<String> excluded() {
    return distinct(true);
  }

  private Set<String> distinct(boolean excluded) {
    return words.stream()
        .filter(word -> word.excluded() == excluded)
        .map(Word::folded)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The same query with other words for some. */
  ParsedQuery replacing(Map<String, String> others) {
    List<Word> replaced =
        words.stream()
            .map(
                word ->
                    word.excluded()
                        ? word
                        : new Word(others.getOrDefault(word.folded(), word.folded()), false))
            .toList();
    return new ParsedQuery(replaced);
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
