package org.kladez.render.view;

import java.util.List;

/**
 * A field by which the entries of a list can be told apart.
 *
 * @param name the field's key
 * @param label the field's name for readers
 * @param kind the kind of its values, for instance {@code term}
 * @param values the values that entries of the list have
 */
public record FacetView(String name, String label, String kind, List<Item> values) {
  /**
   * A value of the field.
   *
   * @param id the value as {@link EntryView#facets} names it
   * @param label the value in words
   * @param lang the language of the words where it is not the page's; otherwise empty
   * @param url a page about it: of a term, at the list's type, or of an entry; empty for others
   * @param count how many entries of the list have it
   * @param value the value itself; of a date the whole of the first one found
   */
  public record Item(
      String id, String label, String lang, String url, int count, ValueView value) {}
}
