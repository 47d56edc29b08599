package org.kladez.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns documents into postings. The pack needs every term's postings encoded, and an index without
 * positions is nothing else: so they are gathered in that form, and Lucene's index is written from
 * them. An object serves one thread.
 */
final class Inversion {
  private static final int USUAL = 1 << 14;

  private final Lexicon lexicon;
  private final List<FieldPostings> fields = new ArrayList<>();
  private int[] times = new int[USUAL];
  private int[] met = new int[USUAL];
  private int distinct;
  private int documents;

  /** The document that had a word last, and the words of the last document. */
  private int[] lastOf = new int[USUAL];

  private int[] words = new int[USUAL];
  private int wordCount;

  Inversion(Lexicon lexicon) {
    this.lexicon = lexicon;
    SearchFields.ALL.forEach(field -> fields.add(new FieldPostings()));
  }

  /**
   * Adds a document, whose number is that of the documents before.
   *
   * @return its words, sorted
   */
  int[] add(SearchText text) {
    wordCount = 0;
    List<String> texts = text.byField();
    for (int field = 0; field < texts.size(); field++) {
      add(fields.get(field), texts.get(field));
    }
    documents++;
    Arrays.sort(words, 0, wordCount);
    return Arrays.copyOf(words, wordCount);
  }

  private void add(FieldPostings field, String text) {
    int words = lexicon.cut(text);
    for (int at = 0; at < words; at++) {
      int word = lexicon.word(at);
      note(word);
      for (int place = lexicon.begin(word); place < lexicon.end(word); place++) {
        count(lexicon.term(place));
      }
      for (int concept : lexicon.concepts(at)) {
        count(concept);
      }
    }
    for (int i = 0; i < distinct; i++) {
      field.add(met[i], documents, times[met[i]]);
      times[met[i]] = 0;
    }
    if (distinct > 0) {
      field.length(documents, words);
    }
    distinct = 0;
  }

  private void note(int word) {
    if (word >= lastOf.length) {
      lastOf = Arrays.copyOf(lastOf, Math.max(word + 1, 2 * lastOf.length));
    }
    if (lastOf[word] != documents + 1) {
      lastOf[word] = documents + 1;
      lexicon.met(word, 1);
      words = wordCount < words.length ? words : Arrays.copyOf(words, 2 * wordCount);
      words[wordCount] = word;
      wordCount++;
    }
  }

  private void count(int term) {
    if (term >= times.length) {
      times = Arrays.copyOf(times, Math.max(term + 1, 2 * times.length));
      met = Arrays.copyOf(met, times.length);
    }
    if (times[term] == 0) {
      met[distinct] = term;
      distinct++;
    }
    times[term]++;
  }

  private boolean isMet(int term) {
    for (FieldPostings field : fields) {
      if (field.count(term) > 0) {
        return true;
      }
    }
    return false;
  }

  /** All that was added; nothing can be added any more. */
  Inverted inverted() {
    Map<String, Postings> terms = new HashMap<>();
    ByteSink sink = new ByteSink();
    for (int term = 0; term < lexicon.termCount(); term++) {
      if (isMet(term)) {
        sink.clear();
        for (FieldPostings field : fields) {
          field.take(term, sink);
        }
        terms.put(lexicon.termText(term), new Postings(sink.bytes()));
      }
    }
    return new Inverted(
        terms,
        fields.stream().map(field -> field.norms(documents)).toList(),
        fields.stream().map(FieldPostings::statistics).toList());
  }
}
