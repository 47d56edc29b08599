package org.kladez.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kladez.model.LocalizedText;

/**
 * A list of controlled terms.
 *
 * @param id its name, as in the file and the address
 * @param name its name for readers
 * @param terms the terms by id, in the order of the file
 */
public record Vocabulary(String id, LocalizedText name, Map<String, Term> terms) {
  /** Copies the terms. */
  public Vocabulary {
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
  }

  /**
   * A term.
   *
   * @param id its id
   * @param name its name for readers
   * @param description what it means; empty when nothing is said
   */
  public record Term(String id, LocalizedText name, LocalizedText description) {}
}
