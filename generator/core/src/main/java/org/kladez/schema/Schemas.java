package org.kladez.schema;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * All types and vocabularies of a site.
 *
 * @param types the types by name
 * @param vocabularies the vocabularies by name
 */
public record Schemas(Map<String, TypeSchema> types, Map<String, Vocabulary> vocabularies) {
  /** Copies the maps. */
  public Schemas {
    types = Collections.unmodifiableMap(new TreeMap<>(types));
    vocabularies = Collections.unmodifiableMap(new TreeMap<>(vocabularies));
  }
}
