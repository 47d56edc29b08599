package org.kladez.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kladez.diagnostic.SourcePosition;

/**
 * A mapping in the order of the file.
 *
 * @param entries values by key
 * @param position its place
 */
public record YamlMap(Map<String, Entry> entries, SourcePosition position) implements YamlNode {
  /** Copies the entries. */
  public YamlMap {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /**
   * A key and its value.
   *
   * @param key the key
   * @param value the value
   */
  public record Entry(YamlScalar key, YamlNode value) {}

  /**
   * The value of a key.
   *
   * @param key the key
   * @return the value, or nothing when the key is absent or its value empty
   */
  public Optional<YamlNode> get(String key) {
    return Optional.ofNullable(entries.get(key))
        .map(Entry::value)
        .filter(value -> !(value instanceof YamlScalar scalar && scalar.isEmpty()));
  }
}
