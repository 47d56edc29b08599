package org.kladez.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.Suggestions;
import org.kladez.yaml.YamlList;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlScalar;

/** Reads what the configuration says under {@code links}. */
final class LinkSettings {
  private static final String IGNORE = "ignore";
  private static final String EXAMPLE = "[\"https://example.org/*\"]";

  private final Diagnostics diagnostics;

  LinkSettings(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The patterns of the addresses that are not to be visited. */
  List<String> ignored(Optional<YamlNode> links) {
    if (links.isEmpty()) {
      return List.of();
    }
    if (!(links.get() instanceof YamlMap map)) {
      bad(links.get(), "links", "{" + IGNORE + ": " + EXAMPLE + "}");
      return List.of();
    }
    map.entries().values().stream()
        .map(YamlMap.Entry::key)
        .filter(key -> !key.text().equals(IGNORE))
        .forEach(this::tellUnknown);
    return map.get(IGNORE).map(this::patterns).orElse(List.of());
  }

  private List<String> patterns(YamlNode node) {
    if (!(node instanceof YamlList list)) {
      bad(node, "links." + IGNORE, EXAMPLE);
      return List.of();
    }
    List<String> patterns = new ArrayList<>();
    for (YamlNode item : list.items()) {
      if (item instanceof YamlScalar scalar && scalar.text().matches("(https?://|\\*).*")) {
        patterns.add(scalar.text());
      } else {
        bad(item, "links." + IGNORE, "https://example.org/*");
      }
    }
    return patterns;
  }

  private void tellUnknown(YamlScalar key) {
    List<String> known = List.of(IGNORE);
    diagnostics.add(
        Diagnostic.of(
                Code.CONFIG_UNKNOWN_KEY,
                key.position(),
                "key",
                "links." + key.text(),
                "keys",
                "links." + IGNORE)
            .suggesting(Suggestions.nearest(key.text(), known)));
  }

  private void bad(YamlNode node, String key, String expected) {
    String value = node instanceof YamlScalar scalar ? scalar.text() : "…";
    diagnostics.add(
        Code.CONFIG_BAD_VALUE, node.position(), "key", key, "expected", expected, "value", value);
  }
}
