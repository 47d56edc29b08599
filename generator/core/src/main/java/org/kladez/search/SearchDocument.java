package org.kladez.search;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kladez.model.EntryId;

/**
 * What is shown of an entry in the list of results, and what it can be filtered by.
 *
 * @param id the entry
 * @param lang the language that its text is in
 * @param shownTitle its title
 * @param url its page, from the site's root
 * @param excerpt its summary, or the beginning of its text
 * @param date when it was, as far as it is known: its first date; empty when it has none
 * @param facets what it can be filtered by: values by the facet's name
 */
public record SearchDocument(
    EntryId id,
    String lang,
    String shownTitle,
    String url,
    String excerpt,
    String date,
    Map<String, List<String>> facets) {
  /** Copies the facets. */
  public SearchDocument {
    facets = Collections.unmodifiableMap(new TreeMap<>(facets));
  }
}
