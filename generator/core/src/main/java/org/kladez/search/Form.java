package org.kladez.search;

import java.util.List;
import java.util.Map;

/**
 * A word as people write it, and what it finds.
 *
 * @param text the folded word, or the stem of words that no dictionary has
 * @param own its own terms, at least one
 * @param weak the concepts that it names
 * @param weight the largest number of documents that have one of its own terms in one field
 */
record Form(String text, List<String> own, List<String> weak, int weight) {
  /** Copies the lists. */
  Form {
    own = List.copyOf(own);
    weak = List.copyOf(weak);
    if (own.isEmpty()) {
      throw new IllegalArgumentException("a form without terms: " + text);
    }
  }

  /** Weighs a form by the postings of its terms. */
  static Form of(String text, List<String> own, List<String> weak, Map<String, Postings> terms) {
    int most = 0;
    for (String term : own) {
      Postings postings = terms.get(term);
      most = postings == null ? most : Math.max(most, postings.weight());
    }
    return new Form(text, own, weak, most);
  }

  /** The same form, which finds other terms beside its own. */
  Form withWeak(List<String> others) {
    return new Form(text, own, others, weight);
  }
}
