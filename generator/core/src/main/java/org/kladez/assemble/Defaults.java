package org.kladez.assemble;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.model.Body;
import org.kladez.model.FieldValue;
import org.kladez.model.ParsedEntry.ReferenceUse;
import org.kladez.schema.Field;
import org.kladez.schema.FieldReader;
import org.kladez.schema.Schemas;
import org.kladez.schema.TypeSchema;

/** What stands in for fields that are left out. */
final class Defaults {
  private final Map<String, Map<String, FieldValue>> values = new HashMap<>();
  private final List<ReferenceUse> references;

  Defaults(Schemas schemas) {
    // Faulty defaults are told where the schema is checked.
    FieldReader reader = new FieldReader(schemas, scalar -> Body.EMPTY, new Diagnostics());
    for (TypeSchema type : schemas.types().values()) {
      Map<String, FieldValue> ofType = new HashMap<>();
      for (Field field : type.fields().values()) {
        field
            .defaultValue()
            .flatMap(node -> reader.read(field, node))
            .ifPresent(value -> ofType.put(field.name(), value));
      }
      values.put(type.type(), ofType);
    }
    references = reader.references();
  }

  /** The entries that they refer to. */
  List<ReferenceUse> references() {
    return references;
  }

  Optional<FieldValue> of(TypeSchema type, Field field) {
    return Optional.ofNullable(values.getOrDefault(type.type(), Map.of()).get(field.name()));
  }
}
