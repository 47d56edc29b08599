package org.kladez.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.Suggestions;
import org.kladez.model.LocalizedText;
import org.kladez.schema.TypeSchema.Missing;
import org.kladez.schema.TypeSchema.SortKey;
import org.kladez.schema.TypeSchema.Unknown;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlScalar;

/** Reads {@code content/<type>/_type.yml}. */
public final class SchemaReader {
  private static final List<String> KEYS =
      List.of(
          "name",
          "plural",
          "description",
          "missing-translation",
          "unknown-fields",
          "sort",
          "fields");
  private static final List<String> FIELD_KEYS =
      List.of(
          "type",
          "required",
          "translatable",
          "facet",
          "label",
          "pattern",
          "min",
          "max",
          "values",
          "vocabulary",
          "to",
          "inverse",
          "of",
          "fields");

  private final Labels labels;
  private final Diagnostics diagnostics;
  private final KindReader kinds;

  /**
   * Makes a reader.
   *
   * @param labels reads the texts for readers
   * @param diagnostics takes the faults
   */
  public SchemaReader(Labels labels, Diagnostics diagnostics) {
    this.labels = labels;
    this.diagnostics = diagnostics;
    this.kinds = new KindReader(diagnostics, this::fields);
  }

  /**
   * Reads a type.
   *
   * @param type the type's name, from its folder
   * @param map the schema file's content
   * @return the type, with whatever could be read
   */
  public TypeSchema read(String type, YamlMap map) {
    Keys keys = new Keys(map, diagnostics);
    keys.allow(KEYS);
    Map<String, Field> fields = keys.require("fields").map(this::fields).orElse(Map.of());
    LocalizedText name = keys.require("name").map(n -> labels.read(n, type)).orElse(same(type));
    return new TypeSchema(
        type,
        name,
        map.get("plural").map(n -> labels.read(n, type)).orElse(name),
        map.get("description").map(n -> labels.read(n, "")).orElse(same("")),
        keys.oneOf("missing-translation", Missing.class, Missing.FALLBACK),
        keys.oneOf("unknown-fields", Unknown.class, Unknown.ERROR),
        sort(keys.texts("sort"), fields),
        fields);
  }

  /**
   * The schema of the free pages where a site has none of its own: a title and a summary.
   *
   * @return the schema
   */
  public static TypeSchema pages() {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (String name : List.of("title", "summary")) {
      Kind.Text kind = new Kind.Text("text", java.util.Optional.empty());
      boolean required = name.equals("title");
      fields.put(name, new Field(name, kind, same(name), required, true, false));
    }
    return new TypeSchema(
        TypeSchema.PAGES,
        same("Page"),
        same("Pages"),
        same(""),
        Missing.FALLBACK,
        Unknown.ERROR,
        List.of(new SortKey("title", false)),
        fields);
  }

  private static LocalizedText same(String text) {
    return LocalizedText.same(text);
  }

  private Map<String, Field> fields(YamlNode node) {
    Map<String, Field> fields = new LinkedHashMap<>();
    if (node instanceof YamlMap map) {
      map.entries().values().forEach(e -> field(e).ifPresent(f -> fields.put(f.name(), f)));
    } else {
      diagnostics.add(
          Code.SCHEMA_BAD_VALUE, node.position(), "expected", "{title: {type: …}}", "value", "…");
    }
    return fields;
  }

  private java.util.Optional<Field> field(YamlMap.Entry entry) {
    String name = entry.key().text();
    if (!(entry.value() instanceof YamlMap map)) {
      diagnostics.add(
          Code.SCHEMA_BAD_VALUE, entry.value().position(), "expected", "{type: …}", "value", "…");
      return java.util.Optional.empty();
    }
    Keys keys = new Keys(map, diagnostics);
    keys.allow(FIELD_KEYS);
    return kinds
        .read(map)
        .map(
            kind ->
                new Field(
                    name,
                    kind,
                    map.get("label").map(n -> labels.read(n, name)).orElse(same(name)),
                    keys.flag("required"),
                    keys.flag("translatable"),
                    keys.flag("facet")));
  }

  private List<SortKey> sort(List<YamlScalar> written, Map<String, Field> fields) {
    List<SortKey> sort = new ArrayList<>();
    for (YamlScalar scalar : written) {
      boolean descending = scalar.text().startsWith("-");
      String field = descending ? scalar.text().substring(1) : scalar.text();
      if (fields.containsKey(field)) {
        sort.add(new SortKey(field, descending));
      } else {
        diagnostics.add(
            Diagnostic.of(Code.SCHEMA_UNKNOWN_NAME, scalar.position(), "name", field)
                .suggesting(Suggestions.nearest(field, fields.keySet())));
      }
    }
    return sort;
  }
}
