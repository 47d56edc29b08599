package org.kladez.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a type, or a part of its entries, is to machines: a type of <a
 * href="https://schema.org/">schema.org</a>, and which field says each of its properties.
 *
 * <p>Example: {@code linked-data: {type: Event, startDate: held, location: {type: Place, name:
 * place}}} in a {@code _type.yml}.
 *
 * @param type the type's name at schema.org
 * @param properties where the value of each property comes from
 */
public record LinkedData(String type, Map<String, Source> properties) {
  /** Copies the map. */
  public LinkedData {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /** Where a value comes from. */
  public sealed interface Source {}

  /**
   * The value of a field.
   *
   * @param name the field's name
   */
  public record FromField(String name) implements Source {}

  /**
   * A thing of its own that is made of several fields.
   *
   * @param data what it is
   */
  public record Nested(LinkedData data) implements Source {}
}
