package org.kladez.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;
import org.kladez.search.words.Concepts;

/**
 * Gives Lucene the terms of a text's words and the concepts whose names stand in it, each with the
 * number of its occurrences: an index without positions needs no more, and Lucene looks a term up
 * once and not at each occurrence.
 */
final class TermStream extends TokenStream {
  private static final int USUAL_WORDS = 1 << 14;

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final Concepts concepts;
  private final List<IndexedWord> distinct = new ArrayList<>();
  private final Map<String, Integer> named = new TreeMap<>();
  private int[] counts = new int[USUAL_WORDS];
  private int words;
  private int current;
  private Iterator<IndexedWord> nextWord = distinct.iterator();
  private Iterator<BytesRef> nextTerm = List.<BytesRef>of().iterator();
  private Iterator<Map.Entry<String, Integer>> nextConcept = named.entrySet().iterator();

  TermStream(Concepts concepts) {
    this.concepts = concepts;
  }

  TermStream of(List<IndexedWord> text) {
    distinct.forEach(word -> counts[word.number()] = 0);
    distinct.clear();
    named.clear();
    words = text.size();
    for (int i = 0; i < text.size(); i++) {
      IndexedWord word = text.get(i);
      count(word);
      if (word.beginsName()) {
        concepts
            .at(at -> text.get(at).terms(), text.size(), i)
            .forEach(concept -> named.merge(concept, 1, Integer::sum));
      }
    }
    nextWord = distinct.iterator();
    nextTerm = List.<BytesRef>of().iterator();
    nextConcept = named.entrySet().iterator();
    return this;
  }

  /** How many words the text has, whatever terms they have: its length. */
  int words() {
    return words;
  }

  private void count(IndexedWord word) {
    int number = word.number();
    if (number >= counts.length) {
      counts = Arrays.copyOf(counts, 2 * number);
    }
    if (counts[number] == 0) {
      distinct.add(word);
    }
    counts[number]++;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!nextTerm.hasNext() && nextWord.hasNext()) {
      IndexedWord word = nextWord.next();
      nextTerm = word.bytes().iterator();
      current = counts[word.number()];
    }
    if (nextTerm.hasNext()) {
      return give(nextTerm.next(), current);
    }
    if (nextConcept.hasNext()) {
      Map.Entry<String, Integer> concept = nextConcept.next();
      return give(new BytesRef(concept.getKey()), concept.getValue());
    }
    return false;
  }

  private boolean give(BytesRef bytes, int times) {
    term.setBytesRef(bytes);
    frequency.setTermFrequency(times);
    return true;
  }
}
