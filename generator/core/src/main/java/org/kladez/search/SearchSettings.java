package org.kladez.search;

import java.util.List;
import org.kladez.search.words.Concepts;

/**
 * How words are understood.
 *
 * @param dictionary whether lemmas come from the dictionaries; otherwise words are only stemmed
 * @param concepts what the glossary calls by several names
 */
public record SearchSettings(boolean dictionary, List<Concepts.Concept> concepts) {
  /** Copies the concepts. */
  public SearchSettings {
    concepts = List.copyOf(concepts);
  }
}
