package org.kladez.search;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kladez.model.EntryId;

/**
 * What is searched of an entry, and what is shown of it in the list of results.
 *
 * @param id the entry
 * @param lang the language that its text is in
 * @param shownTitle its title, as it is shown
 * @param title the words that count as a title's do
 * @param headings the words that count as a heading's do
 * @param body the words that count as the text's do
 * @param url its page, from the site's root
 * @param excerpt its summary, or the beginning of its text
 * @param date when it was, as far as it is known: its first date; empty when it has none
 * @param facets what it can be filtered by: values by the facet's name
 */
public record SearchDocument(
    EntryId id,
    String lang,
    String shownTitle,
    String title,
    String headings,
    String body,
    String url,
    String excerpt,
    String date,
    Map<String, List<String>> facets) {
  /** Copies the facets. */
  public SearchDocument {
    facets = Collections.unmodifiableMap(new TreeMap<>(facets));
  }
}
