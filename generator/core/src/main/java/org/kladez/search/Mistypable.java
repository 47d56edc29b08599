package org.kladez.search;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kladez.search.words.Met;

/**
 * The words that are found although they were mistyped near their beginning.
 *
 * @param weights how well each word is known: the largest number of documents that have one of its
 *     own terms in one field
 */
record Mistypable(Map<String, Integer> weights) {
  /**
   * More words would lead to thousands of small files, for words that hardly any text has: a
   * reader's dictionary of a language has fewer.
   */
  private static final int MOST = 1 << 16;

  /** Copies the weights. */
  Mistypable {
    weights = Collections.unmodifiableMap(new HashMap<>(weights));
  }

  /**
   * Chooses the words that are written in some text; where there are too many, those that are known
   * best, and of these the first ones.
   *
   * @param forms all forms in order
   * @param met the words of the texts
   */
  static Mistypable of(List<Form> forms, Met met) {
    Map<String, Integer> weights = new LinkedHashMap<>();
    for (Form form : forms) {
      if (Typos.isMistypable(form.text()) && met.has(form.text())) {
        weights.put(form.text(), form.weight());
      }
    }
    return new Mistypable(weights.size() <= MOST ? weights : best(weights));
  }

  private static Map<String, Integer> best(Map<String, Integer> weights) {
    Map<String, Integer> best = new HashMap<>();
    weights.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MOST)
        .forEach(word -> best.put(word.getKey(), word.getValue()));
    return best;
  }
}
