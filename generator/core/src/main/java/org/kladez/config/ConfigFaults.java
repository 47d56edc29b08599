package org.kladez.config;

import java.util.List;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.Suggestions;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlScalar;

/** Tells what is wrong in the configuration, or in a part of it. */
final class ConfigFaults {
  private final Diagnostics diagnostics;
  private final String part;

  /**
   * Makes a teller.
   *
   * @param diagnostics takes the faults
   * @param part what keys begin with: empty, or a key and a dot
   */
  ConfigFaults(Diagnostics diagnostics, String part) {
    this.diagnostics = diagnostics;
    this.part = part;
  }

  void unknownKeys(YamlMap map, List<String> known) {
    for (YamlMap.Entry entry : map.entries().values()) {
      YamlScalar key = entry.key();
      if (!known.contains(key.text())) {
        diagnostics.add(
            Diagnostic.of(
                    Code.CONFIG_UNKNOWN_KEY,
                    key.position(),
                    "key",
                    part + key.text(),
                    "keys",
                    String.join(", ", known))
                .suggesting(Suggestions.nearest(key.text(), known)));
      }
    }
  }

  void badValue(YamlNode node, String key, String expected) {
    String value = node instanceof YamlScalar scalar ? scalar.text() : "…";
    diagnostics.add(
        Code.CONFIG_BAD_VALUE,
        node.position(),
        "key",
        part + key,
        "expected",
        expected,
        "value",
        value);
  }
}
