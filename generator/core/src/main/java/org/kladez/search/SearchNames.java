package org.kladez.search;

import java.util.List;
import java.util.Map;

/**
 * What the readers of a language see beside the entries' own texts.
 *
 * @param types the types' names
 * @param facets what results can be narrowed by, in the order in which it is shown
 */
public record SearchNames(Map<String, String> types, List<Facet> facets) {
  /** Copies the collections. */
  public SearchNames {
    types = Map.copyOf(types);
    facets = List.copyOf(facets);
  }

  /**
   * Something that results can be narrowed by.
   *
   * @param name its name in addresses
   * @param label its name for readers
   * @param values the labels of its values in the order in which they are shown
   */
  public record Facet(String name, String label, Map<String, String> values) {
    /** Copies the values. */
    public Facet {
      values = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
    }
  }
}
