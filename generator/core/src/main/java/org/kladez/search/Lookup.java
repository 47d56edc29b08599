package org.kladez.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.kladez.search.words.WordTerms;

/** Finds the terms of words in an index, as the pack's dictionary does for the browser. */
final class Lookup {
  private final IndexReader reader;
  private final Map<String, String> about;
  private final WordTerms terms;

  Lookup(DirectoryReader reader) throws IOException {
    this.reader = reader;
    this.about = reader.getIndexCommit().getUserData();
    this.terms = WordTerms.of("dictionary".equals(about.get(SearchIndex.MORPHOLOGY)));
  }

  WordQuery word(String folded) throws IOException {
    List<String> own = present(terms.lemmas(folded));
    if (own.isEmpty()) {
      own = present(List.of(terms.stem(folded)));
    }
    TreeSet<String> weak = new TreeSet<>();
    for (String term : own) {
      String concepts = about.getOrDefault(SearchIndex.WEAK + term, "");
      weak.addAll(present(Arrays.asList(concepts.split(" "))));
    }
    return new WordQuery(own, List.copyOf(weak));
  }

  private List<String> present(List<String> candidates) throws IOException {
    TreeSet<String> found = new TreeSet<>();
    for (String term : candidates) {
      if (weight(term) > 0) {
        found.add(term);
      }
    }
    return List.copyOf(found);
  }

  /** The largest number of documents that have a term in one field. */
  int weight(String term) throws IOException {
    int most = 0;
    for (SearchFields.Weighted field : SearchFields.ALL) {
      most = Math.max(most, reader.docFreq(new Term(field.name(), term)));
    }
    return most;
  }
}
