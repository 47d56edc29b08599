package org.kladez.search;

import java.util.List;
import java.util.Map;

/**
 * A word as people write it, and what it finds.
 *
 * @param text the folded word, or the stem of words that no dictionary has
 * @param own its own terms, at least one
 * @param weak the concepts that it names
 */
record Form(String text, List<String> own, List<String> weak) {
  /** Copies the lists. */
  Form {
    own = List.copyOf(own);
    weak = List.copyOf(weak);
    if (own.isEmpty()) {
      throw new IllegalArgumentException("a form without terms: " + text);
    }
  }

  /** The largest number of documents that have one of its own terms in one field. */
  int weight(Map<String, Postings> terms) {
    int most = 0;
    for (String term : own) {
      Postings postings = terms.get(term);
      most = postings == null ? most : Math.max(most, postings.weight());
    }
    return most;
  }
}
