package org.kladez.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.kladez.search.words.Concepts;
import org.kladez.search.words.WordTerms;
import org.kladez.search.words.Words;

/** Makes of a text the words that the index has of it. An object serves one thread. */
final class Analysis {
  private static final int USUAL_WORDS = 1 << 14;

  private final Words cutter = new Words();
  private final CharArrayMap<IndexedWord> asWritten = new CharArrayMap<>(USUAL_WORDS, false);
  private final Map<String, IndexedWord> asFolded = new HashMap<>();
  private final WordTerms terms;
  private final Concepts concepts;
  private int count;

  Analysis(WordTerms terms, Concepts concepts) {
    this.terms = terms;
    this.concepts = concepts;
  }

  /** Finds the concepts of texts. */
  Concepts concepts() {
    return concepts;
  }

  /** All words of a text in their order. */
  List<IndexedWord> words(String text) {
    List<IndexedWord> all = new ArrayList<>();
    cutter.each(text, (letters, length) -> all.add(word(letters, length)));
    return all;
  }

  private IndexedWord word(char[] letters, int length) {
    IndexedWord known = asWritten.get(letters, 0, length);
    if (known != null) {
      return known;
    }
    String written = new String(letters, 0, length);
    IndexedWord word = asFolded.computeIfAbsent(Words.fold(written), this::word);
    asWritten.put(written, word);
    return word;
  }

  private IndexedWord word(String folded) {
    List<String> all = terms.of(folded);
    count++;
    return IndexedWord.of(count - 1, all, concepts.begin(all));
  }
}
