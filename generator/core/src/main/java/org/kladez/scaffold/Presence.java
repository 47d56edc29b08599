package org.kladez.scaffold;

import org.kladez.schema.Field;

/** Whether a value must be there. */
enum Presence {
  /** It may be left out. */
  OPTIONAL,
  /** It must be written. */
  WRITTEN,
  /** It must be written, and a text must not be blank. */
  FILLED;

  /** The source must have every required field without a default, a translation its own alone. */
  static Presence of(Field field, boolean source) {
    boolean must =
        field.required() && field.defaultValue().isEmpty() && (source || field.translatable());
    return must ? FILLED : OPTIONAL;
  }

  /** Of a field within a value; no default stands in for it. */
  static Presence within(Field field) {
    return field.required() ? WRITTEN : OPTIONAL;
  }
}
