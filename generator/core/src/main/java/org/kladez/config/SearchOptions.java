package org.kladez.config;

/**
 * What the configuration says under {@code search}.
 *
 * @param dictionary whether words are looked up in the dictionaries; otherwise they are only
 *     stemmed
 * @param synonyms the name of the data file with the words that mean the same; a site need not have
 *     it
 */
public record SearchOptions(boolean dictionary, String synonyms) {
  /** What holds where the configuration says nothing. */
  public static final SearchOptions USUAL = new SearchOptions(true, "glossary");
}
