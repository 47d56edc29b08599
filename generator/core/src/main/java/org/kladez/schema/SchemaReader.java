package org.kladez.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.Suggestions;
import org.kladez.model.LocalizedText;
import org.kladez.schema.TypeSchema.Missing;
import org.kladez.schema.TypeSchema.Social;
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
          "linked-data",
          "social",
          "fields");
  private static final List<String> FIELD_KEYS =
      List.of(
          "type",
          "required",
          "default",
          "translatable",
          "facet",
          "search",
          "label",
          "hint",
          "deprecated",
          "renamed-to",
          "pattern",
          "min",
          "max",
          "min-items",
          "max-items",
          "values",
          "vocabulary",
          "to",
          "inverse",
          "of",
          "fields");
  private static final List<String> WEIGHTS = List.of("0", "1", "2", "4");

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
        fields,
        map.get("fields").map(node -> renamed(node, fields)).orElse(Map.of()),
        kinds.takeNamed(),
        map.get("linked-data").flatMap(new LinkedDataReader(fields.keySet(), diagnostics)::read),
        keys.oneOf("social", Social.class, Social.TYPE));
  }

  /**
   * The schema of the free pages where a site has none of its own: a title and a summary.
   *
   * @return the schema
   */
  public static TypeSchema pages() {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (String name : List.of("title", "summary")) {
      Kind.Text kind = new Kind.Text("text", Optional.empty());
      boolean required = name.equals("title");
      fields.put(name, new Field(name, kind, same(name), required, true, false));
    }
    return new TypeSchema(
        TypeSchema.PAGES,
        new LocalizedText(Map.of("ru", "Страница"), "Page"),
        new LocalizedText(Map.of("ru", "Страницы"), "Pages"),
        same(""),
        Missing.FALLBACK,
        Unknown.ERROR,
        List.of(new SortKey("title", false)),
        fields,
        Map.of(),
        List.of(),
        Optional.empty(),
        Social.TYPE);
  }

  private static LocalizedText same(String text) {
    return LocalizedText.same(text);
  }

  private Map<String, Field> fields(YamlNode node) {
    Map<String, Field> fields = new LinkedHashMap<>();
    if (node instanceof YamlMap map) {
      map.entries().values().stream()
          .filter(entry -> !isRenamed(entry.value()))
          .forEach(entry -> field(entry).ifPresent(field -> fields.put(field.name(), field)));
    } else {
      diagnostics.add(
          Code.SCHEMA_BAD_VALUE, node.position(), "expected", "{title: {type: …}}", "value", "…");
    }
    return fields;
  }

  private Optional<Field> field(YamlMap.Entry entry) {
    String name = entry.key().text();
    if (!(entry.value() instanceof YamlMap map)) {
      diagnostics.add(
          Code.SCHEMA_BAD_VALUE, entry.value().position(), "expected", "{type: …}", "value", "…");
      return Optional.empty();
    }
    Keys keys = new Keys(map, diagnostics);
    keys.allow(FIELD_KEYS);
    return Optional.of(kinds.read(map).orElse(new Kind.Faulty()))
        .map(
            kind ->
                new Field(
                    name,
                    kind,
                    map.get("label").map(n -> labels.read(n, name)).orElse(same(name)),
                    map.get("hint").map(n -> labels.read(n, "")).orElse(same("")),
                    keys.flag("required"),
                    keys.flag("translatable"),
                    keys.flag("facet"),
                    keys.choice("search", WEIGHTS)
                        .map(Integer::parseInt)
                        .orElse(Field.usualSearch(name)),
                    map.get("default"),
                    deprecated(map)));
  }

  /** {@code deprecated: true}, or the reason in the languages of the site. */
  private Optional<LocalizedText> deprecated(YamlMap map) {
    Optional<YamlNode> node = map.get("deprecated");
    if (node.isPresent() && node.get() instanceof YamlScalar scalar) {
      boolean used = scalar.text().equals("false");
      return used ? Optional.empty() : Optional.of(same(scalar.text().replace("true", "")));
    }
    return node.map(n -> labels.read(n, ""));
  }

  private static boolean isRenamed(YamlNode node) {
    return node instanceof YamlMap map && map.get("renamed-to").isPresent();
  }

  private Map<String, String> renamed(YamlNode node, Map<String, Field> fields) {
    Map<String, String> renamed = new TreeMap<>();
    if (node instanceof YamlMap map) {
      for (YamlMap.Entry entry : map.entries().values()) {
        if (isRenamed(entry.value())
            && entry.value() instanceof YamlMap field
            && field.get("renamed-to").orElseThrow() instanceof YamlScalar name) {
          if (fields.containsKey(name.text())) {
            renamed.put(entry.key().text(), name.text());
          } else {
            tellUnknown(name, name.text(), fields);
          }
        }
      }
    }
    return renamed;
  }

  private void tellUnknown(YamlScalar at, String name, Map<String, Field> fields) {
    diagnostics.add(
        Diagnostic.of(Code.SCHEMA_UNKNOWN_NAME, at.position(), "name", name)
            .suggesting(Suggestions.nearest(name, fields.keySet())));
  }

  private List<SortKey> sort(List<YamlScalar> written, Map<String, Field> fields) {
    List<SortKey> sort = new ArrayList<>();
    for (YamlScalar scalar : written) {
      boolean descending = scalar.text().startsWith("-");
      String field = descending ? scalar.text().substring(1) : scalar.text();
      if (fields.containsKey(field)) {
        sort.add(new SortKey(field, descending));
      } else {
        tellUnknown(scalar, field, fields);
      }
    }
    return sort;
  }
}
