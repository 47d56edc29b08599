package org.kladez.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
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

  /** What a word asks for: its lemmas or, where the index has none of them, its stem. */
  WordQuery word(String folded) throws IOException {
    WordQuery lemmas = of(terms.lemmas(folded));
    return lemmas.isUnknown() ? of(List.of(terms.stem(folded))) : lemmas;
  }

  /** A name that no text has finds what has the concept's other names. */
  private WordQuery of(List<String> candidates) throws IOException {
    List<String> own = present(candidates);
    List<String> named = present(concepts(own.isEmpty() ? candidates : own));
    return own.isEmpty() ? new WordQuery(named, List.of()) : new WordQuery(own, named);
  }

  private List<String> concepts(List<String> candidates) {
    return candidates.stream()
        .flatMap(t -> Stream.of(about.getOrDefault(SearchIndex.WEAK + t, "").split(" ", -1)))
        .toList();
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
