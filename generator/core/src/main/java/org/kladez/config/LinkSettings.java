package org.kladez.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.yaml.YamlList;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlScalar;

/** Reads what the configuration says under {@code links}. */
final class LinkSettings {
  private static final String IGNORE = "ignore";
  private static final String EXAMPLE = "[\"https://example.org/*\"]";

  private final ConfigFaults whole;
  private final ConfigFaults faults;

  LinkSettings(Diagnostics diagnostics) {
    this.whole = new ConfigFaults(diagnostics, "");
    this.faults = new ConfigFaults(diagnostics, "links.");
  }

  /** The patterns of the addresses that are not to be visited. */
  List<String> ignored(Optional<YamlNode> links) {
    if (links.isEmpty()) {
      return List.of();
    }
    if (!(links.get() instanceof YamlMap map)) {
      whole.badValue(links.get(), "links", "{" + IGNORE + ": " + EXAMPLE + "}");
      return List.of();
    }
    faults.unknownKeys(map, List.of(IGNORE));
    return map.get(IGNORE).map(this::patterns).orElse(List.of());
  }

  private List<String> patterns(YamlNode node) {
    if (!(node instanceof YamlList list)) {
      faults.badValue(node, IGNORE, EXAMPLE);
      return List.of();
    }
    List<String> patterns = new ArrayList<>();
    for (YamlNode item : list.items()) {
      if (item instanceof YamlScalar scalar && scalar.text().matches("(https?://|\\*).*")) {
        patterns.add(scalar.text());
      } else {
        faults.badValue(item, IGNORE, "https://example.org/*");
      }
    }
    return patterns;
  }
}
