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
   * @param groups the entries that bear it by type
   */
  public record Item(String title, String url, int count, String description, List<Group> groups) {}

  /**
   * The entries of one type that bear a term.
   *
   * @param title the type's name for several
   * @param url their place on the term's page
   * @param count how many there are
   */
  public record Group(String title, String url, int count) {}
}
