package org.kladez.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.Suggestions;
import org.kladez.yaml.YamlList;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlScalar;

/** Reads the keys of a schema's mapping and tells what is not as it should be. */
final class Keys {
  private final YamlMap map;
  private final Diagnostics diagnostics;

  Keys(YamlMap map, Diagnostics diagnostics) {
    this.map = map;
    this.diagnostics = diagnostics;
  }

  void allow(List<String> known) {
    for (YamlMap.Entry entry : map.entries().values()) {
      if (!known.contains(entry.key().text())) {
        diagnostics.add(
            Diagnostic.of(
                    Code.SCHEMA_UNKNOWN_KEY,
                    entry.key().position(),
                    "key",
                    entry.key().text(),
                    "keys",
                    String.join(", ", known))
                .suggesting(Suggestions.nearest(entry.key().text(), known)));
      }
    }
  }

  Optional<YamlNode> require(String key) {
    Optional<YamlNode> value = map.get(key);
    if (value.isEmpty()) {
      diagnostics.add(Code.SCHEMA_MISSING_KEY, map.position(), "key", key);
    }
    return value;
  }

  Optional<String> text(String key) {
    return map.get(key).flatMap(node -> scalar(node, "text"));
  }

  boolean flag(String key) {
    return map.get(key).flatMap(node -> choice(node, flags())).orElse(false);
  }

  private static Map<String, Boolean> flags() {
    Map<String, Boolean> flags = new java.util.LinkedHashMap<>();
    flags.put("true", true);
    flags.put("false", false);
    return flags;
  }

  <E extends Enum<E>> E oneOf(String key, Class<E> values, E otherwise) {
    Map<String, E> byName = new java.util.TreeMap<>();
    for (E value : values.getEnumConstants()) {
      byName.put(value.name().toLowerCase(Locale.ROOT), value);
    }
    return map.get(key).flatMap(node -> choice(node, byName)).orElse(otherwise);
  }

  /** One of some texts. */
  Optional<String> choice(String key, List<String> values) {
    Map<String, String> byName = new java.util.TreeMap<>();
    values.forEach(value -> byName.put(value, value));
    return map.get(key).flatMap(node -> choice(node, byName));
  }

  List<YamlScalar> texts(String key) {
    return map.get(key).map(this::scalars).orElse(List.of());
  }

  List<YamlScalar> scalars(YamlNode node) {
    List<YamlNode> items = node instanceof YamlList list ? list.items() : List.of(node);
    return items.stream()
        .filter(item -> scalar(item, "text").isPresent())
        .map(YamlScalar.class::cast)
        .toList();
  }

  private Optional<String> scalar(YamlNode node, String expected) {
    if (node instanceof YamlScalar scalar) {
      return Optional.of(scalar.text());
    }
    diagnostics.add(
        Code.SCHEMA_BAD_VALUE,
        node.position(),
        "expected",
        expected,
        "value",
        node instanceof YamlList ? "[…]" : "{…}");
    return Optional.empty();
  }

  private <T> Optional<T> choice(YamlNode node, Map<String, T> values) {
    Optional<String> text = scalar(node, String.join(" | ", values.keySet()));
    if (text.isPresent() && !values.containsKey(text.get())) {
      diagnostics.add(
          Diagnostic.of(
                  Code.SCHEMA_BAD_VALUE,
                  node.position(),
                  "expected",
                  String.join(" | ", values.keySet()),
                  "value",
                  text.get())
              .suggesting(Suggestions.nearest(text.get(), values.keySet())));
    }
    return text.map(values::get);
  }
}
