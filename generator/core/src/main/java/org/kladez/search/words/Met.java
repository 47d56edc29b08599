package org.kladez.search.words;

import java.util.function.BiConsumer;

/** The words that stand in texts. */
public interface Met {
  /**
   * Whether a word was met.
   *
   * @param word a folded word
   * @return true when it stands in some text
   */
  boolean has(String word);

  /**
   * Gives the words that no dictionary has.
   *
   * @param taker takes each word with its only term, a stem
   */
  void stemmed(BiConsumer<String, String> taker);
}
