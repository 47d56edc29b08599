package org.kladez.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.Suggestions;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlScalar;

/** Reads {@code linked-data} of a type's schema. */
final class LinkedDataReader {
  private static final String TYPE = "type";

  private final Set<String> fields;
  private final Diagnostics diagnostics;

  /**
   * Makes a reader.
   *
   * @param fields the names of the type's fields
   * @param diagnostics takes the faults
   */
  LinkedDataReader(Set<String> fields, Diagnostics diagnostics) {
    this.fields = fields;
    this.diagnostics = diagnostics;
  }

  Optional<LinkedData> read(YamlNode node) {
    if (!(node instanceof YamlMap map)
        || !(map.get(TYPE).orElse(node) instanceof YamlScalar type)
        || !type.text().matches("[A-Z][A-Za-z]*")) {
      diagnostics.add(
          Code.SCHEMA_BAD_VALUE, node.position(), "expected", "{type: Event}", "value", "…");
      return Optional.empty();
    }
    Map<String, LinkedData.Source> properties = new LinkedHashMap<>();
    for (YamlMap.Entry entry : map.entries().values()) {
      String name = entry.key().text();
      if (!name.equals(TYPE)) {
        source(entry.value()).ifPresent(source -> properties.put(name, source));
      }
    }
    return Optional.of(new LinkedData(type.text(), properties));
  }

  private Optional<LinkedData.Source> source(YamlNode node) {
    if (!(node instanceof YamlScalar field)) {
      return read(node).map(LinkedData.Nested::new);
    }
    if (!fields.contains(field.text())) {
      diagnostics.add(
          Diagnostic.of(Code.SCHEMA_UNKNOWN_NAME, field.position(), "name", field.text())
              .suggesting(Suggestions.nearest(field.text(), fields)));
      return Optional.empty();
    }
    return Optional.of(new LinkedData.FromField(field.text()));
  }
}
