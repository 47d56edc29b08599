package org.kladez.search;

import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * A word with all that an index needs of it, made once however often it is written.
 *
 * @param terms its terms
 * @param bytes the same as Lucene has them
 * @param beginsName whether a concept's name may begin here
 */
record IndexedWord(List<String> terms, List<BytesRef> bytes, boolean beginsName) {
  IndexedWord {
    terms = List.copyOf(terms);
    bytes = List.copyOf(bytes);
  }

  static IndexedWord of(List<String> terms, boolean beginsName) {
    return new IndexedWord(terms, terms.stream().map(BytesRef::new).toList(), beginsName);
  }
}
