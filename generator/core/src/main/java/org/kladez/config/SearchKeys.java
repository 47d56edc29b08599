package org.kladez.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.yaml.YamlList;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlScalar;

/** Reads what the configuration says under {@code search}. */
final class SearchKeys {
  private static final String MORPHOLOGY = "morphology";
  private static final String SYNONYMS = "synonyms";
  private static final List<String> KEYS = List.of(MORPHOLOGY, SYNONYMS);
  private static final List<String> MORPHOLOGIES = List.of("dictionary", "light");

  private final ConfigFaults whole;
  private final ConfigFaults faults;

  SearchKeys(Diagnostics diagnostics) {
    this.whole = new ConfigFaults(diagnostics, "");
    this.faults = new ConfigFaults(diagnostics, "search.");
  }

  SearchOptions read(Optional<YamlNode> search) {
    if (search.isEmpty()) {
      return SearchOptions.USUAL;
    }
    if (!(search.get() instanceof YamlMap map)) {
      whole.badValue(search.get(), "search", "{morphology: dictionary}");
      return SearchOptions.USUAL;
    }
    faults.unknownKeys(map, KEYS);
    boolean light = map.get(MORPHOLOGY).filter(this::isLight).isPresent();
    List<String> synonyms =
        map.get(SYNONYMS).map(this::names).orElse(SearchOptions.USUAL.synonyms());
    return new SearchOptions(!light, synonyms);
  }

  private boolean isLight(YamlNode node) {
    if (node instanceof YamlScalar scalar && MORPHOLOGIES.contains(scalar.text())) {
      return scalar.text().equals("light");
    }
    faults.badValue(node, MORPHOLOGY, String.join(" | ", MORPHOLOGIES));
    return false;
  }

  private List<String> names(YamlNode node) {
    List<YamlNode> nodes = node instanceof YamlList list ? list.items() : List.of(node);
    List<String> names = new ArrayList<>();
    for (YamlNode each : nodes) {
      if (each instanceof YamlScalar scalar && scalar.text().matches("[A-Za-z0-9_-]+")) {
        names.add(scalar.text());
      } else {
        faults.badValue(each, SYNONYMS, SearchOptions.USUAL.synonyms().get(0));
      }
    }
    return names;
  }
}
