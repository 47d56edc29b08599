package org.kladez.search;

import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * A word with all that an index needs of it, made once however often it is written.
 *
 * @param number its number among the words of an index, from 0
 * @param terms its terms
 * @param bytes the same as Lucene has them
 * @param beginsName whether a concept's name may begin here
 */
record IndexedWord(int number, List<String> terms, List<BytesRef> bytes, boolean beginsName) {
  IndexedWord {
    terms = List.copyOf(terms);
    bytes = List.copyOf(bytes);
  }

  static IndexedWord of(int number, List<String> terms, boolean beginsName) {
    return new IndexedWord(number, terms, terms.stream().map(BytesRef::new).toList(), beginsName);
  }
}
