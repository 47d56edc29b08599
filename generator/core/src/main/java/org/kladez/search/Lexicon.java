package org.kladez.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kladez.search.words.Concepts;
import org.kladez.search.words.WordTerms;
import org.kladez.search.words.Words;

/**
 * Makes of texts the words and the terms that an index has of them. An object serves one thread.
 */
final class Lexicon {
  private final Words cutter = new Words();
  private final LetterTable written = new LetterTable();
  private final List<IndexedWord> asWritten = new ArrayList<>();
  private final Map<String, IndexedWord> asFolded = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private final WordTerms terms;
  private final Concepts concepts;

  Lexicon(WordTerms terms, Concepts concepts) {
    this.terms = terms;
    this.concepts = concepts;
  }

  /** The terms met up to now, by their numbers. */
  List<String> terms() {
    return texts;
  }

  /** Adds all words of a text to a list in their order. */
  void words(String text, List<IndexedWord> words) {
    cutter.each(text, (letters, length) -> words.add(word(letters, length)));
  }

  /** The numbers of the concepts whose names begin at a word of a text. */
  int[] concepts(List<IndexedWord> text, int at) {
    return text.get(at).beginsName()
        ? numbers(concepts.at(i -> text.get(i).terms(), text.size(), at))
        : IndexedWord.NONE;
  }

  private IndexedWord word(char[] letters, int length) {
    int number = written.number(letters, length);
    if (number == asWritten.size()) {
      String folded = Words.fold(new String(letters, 0, length));
      asWritten.add(asFolded.computeIfAbsent(folded, this::word));
    }
    return asWritten.get(number);
  }

  private IndexedWord word(String folded) {
    List<String> own = terms.of(folded);
    return new IndexedWord(own, numbers(own), concepts.begin(own));
  }

  private int[] numbers(Iterable<String> some) {
    List<Integer> all = new ArrayList<>();
    some.forEach(term -> all.add(number(term)));
    return all.stream().mapToInt(Integer::intValue).toArray();
  }

  private int number(String term) {
    Integer known = numbers.putIfAbsent(term, texts.size());
    if (known == null) {
      texts.add(term);
      return texts.size() - 1;
    }
    return known;
  }
}
