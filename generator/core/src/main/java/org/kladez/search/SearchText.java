package org.kladez.search;

import java.util.List;

/**
 * What is searched of an entry. It is as long as the entry, so it is made when it is indexed and
 * not kept.
 *
 * @param key the same as long as the same is searched and shown of it
 * @param document what is shown of the entry
 * @param title the words that count as a title's do
 * @param headings the words that count as a heading's do
 * @param body the words that count as the text's do
 */
public record SearchText(
    String key, SearchDocument document, String title, String headings, String body) {
  /** The texts in the order of {@link SearchFields#ALL}. */
  List<String> byField() {
    return List.of(title, headings, body);
  }
}
