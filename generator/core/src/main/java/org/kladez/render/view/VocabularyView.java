package org.kladez.render.view;

import java.util.List;

/**
 * A vocabulary and those of its terms that entries bear.
 *
 * @param title the vocabulary's name
 * @param terms the terms
 */
public record VocabularyView(String title, List<Item> terms) {
  /**
   * A term.
   *
   * @param title its label
   * @param url its page
   * @param count how many entries bear it
   * @param description what it means; may be empty
   */
  public record Item(String title, String url, int count, String description) {}
}
