package org.kladez.search;

import java.util.List;

/**
 * A word with all that an index needs of it, made once however often it is written.
 *
 * @param terms its terms
 * @param numbers their numbers
 * @param beginsName whether a concept's name may begin here
 */
record IndexedWord(List<String> terms, int[] numbers, boolean beginsName) {
  static final int[] NONE = {};

  IndexedWord {
    terms = List.copyOf(terms);
  }
}
