package org.kladez.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word as people write it, and what it finds.
 *
 * @param text the folded word, or the stem of words that no dictionary has
 * @param own its own terms, at least one
 * @param weak the concepts that it names
 * @param weight the largest number of documents that have one of its own terms in one field
 * @param origin why the dictionary has it
 */
record Form(String text, List<String> own, List<String> weak, int weight, Origin origin) {
  /** Why a dictionary has a form. */
  enum Origin {
    /** Texts have one of its words. */
    TEXTS(0),
    /** Texts have none of its words, but what is called by them or related to them. */
    RELATIONS(1),
    /** It would be there for either reason; the first one counts. */
    BOTH(2);

    /** What stands for it in a file. */
    final int code;

    Origin(int code) {
      this.code = code;
    }

    static Origin of(int code) {
      return code == TEXTS.code ? TEXTS : code == RELATIONS.code ? RELATIONS : BOTH;
    }
  }

  /** Finds the postings of terms. */
  interface Terms {
    /** The postings of a term; null when the index does not have it. */
    @Nullable Postings get(String term);
  }

  /** Copies the lists. */
  Form {
    own = List.copyOf(own);
    weak = List.copyOf(weak);
    if (own.isEmpty()) {
      throw new IllegalArgumentException("a form without terms: " + text);
    }
  }

  /** Weighs a form by the postings of its terms. */
  static Form of(String text, List<String> own, List<String> weak, Origin origin, Terms terms) {
    return new Form(text, own, weak, weight(own, terms), origin);
  }

  private static int weight(List<String> own, Terms terms) {
    int most = 0;
    for (String term : own) {
      Postings postings = terms.get(term);
      most = postings == null ? most : Math.max(most, postings.weight());
    }
    return most;
  }

  /** The same form, weighed again. */
  Form weighed(Terms terms) {
    return new Form(text, own, weak, weight(own, terms), origin);
  }

  /** The same form where texts have its words and which would be there for its relations too. */
  Form ofBoth() {
    return new Form(text, own, weak, weight, Origin.BOTH);
  }

  /** The same form, which finds other terms beside its own. */
  Form withWeak(List<String> others) {
    return new Form(text, own, others, weight, origin);
  }
}
