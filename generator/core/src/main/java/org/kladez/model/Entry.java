package org.kladez.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An entry in all its languages.
 *
 * @param id its id
 * @param sourceLanguage the language of its source file
 * @param translations the files by language, the source among them
 * @param inverse the entries that refer to this one, by the relation's inverse name
 */
public record Entry(
    EntryId id,
    Language sourceLanguage,
    Map<Language, ParsedEntry> translations,
    Map<String, List<EntryId>> inverse) {
  /** Copies the maps and checks that the source is there. */
  public Entry {
    translations = Collections.unmodifiableMap(new TreeMap<>(translations));
    inverse = Collections.unmodifiableMap(new TreeMap<>(inverse));
    if (!translations.containsKey(sourceLanguage)) {
      throw new IllegalArgumentException("an entry needs its source: " + id);
    }
  }

  /**
   * The file that carries the neutral fields.
   *
   * @return the source file's content
   */
  public ParsedEntry source() {
    return java.util.Objects.requireNonNull(translations.get(sourceLanguage));
  }
}
