package org.kladez.config;

import java.util.List;

/**
 * What the configuration says under {@code search}.
 *
 * @param dictionary whether words are looked up in the dictionaries; otherwise they are only
 *     stemmed
 * @param synonyms the names of the data files with the words that mean the same; a site need not
 *     have them
 */
public record SearchOptions(boolean dictionary, List<String> synonyms) {
  /** What holds where the configuration says nothing. */
  public static final SearchOptions USUAL =
      new SearchOptions(true, List.of("glossary", "synonyms"));

  /** Copies the names. */
  public SearchOptions {
    synonyms = List.copyOf(synonyms);
  }
}
