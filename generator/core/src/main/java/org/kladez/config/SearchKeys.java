package org.kladez.config;

import java.util.List;
import java.util.Optional;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.Suggestions;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlScalar;

/** Reads what the configuration says under {@code search}. */
final class SearchKeys {
  private static final String MORPHOLOGY = "morphology";
  private static final String SYNONYMS = "synonyms";
  private static final List<String> KEYS = List.of(MORPHOLOGY, SYNONYMS);
  private static final List<String> MORPHOLOGIES = List.of("dictionary", "light");

  private final Diagnostics diagnostics;

  SearchKeys(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  SearchOptions read(Optional<YamlNode> search) {
    if (search.isEmpty()) {
      return SearchOptions.USUAL;
    }
    if (!(search.get() instanceof YamlMap map)) {
      bad(search.get(), "search", "{morphology: dictionary}");
      return SearchOptions.USUAL;
    }
    map.entries().values().stream()
        .map(YamlMap.Entry::key)
        .filter(key -> !KEYS.contains(key.text()))
        .forEach(this::tellUnknown);
    boolean light = map.get(MORPHOLOGY).filter(this::isLight).isPresent();
    String synonyms = map.get(SYNONYMS).flatMap(this::name).orElse(SearchOptions.USUAL.synonyms());
    return new SearchOptions(!light, synonyms);
  }

  private boolean isLight(YamlNode node) {
    if (node instanceof YamlScalar scalar && MORPHOLOGIES.contains(scalar.text())) {
      return scalar.text().equals("light");
    }
    bad(node, "search." + MORPHOLOGY, String.join(" | ", MORPHOLOGIES));
    return false;
  }

  private Optional<String> name(YamlNode node) {
    if (node instanceof YamlScalar scalar && scalar.text().matches("[A-Za-z0-9_-]+")) {
      return Optional.of(scalar.text());
    }
    bad(node, "search." + SYNONYMS, SearchOptions.USUAL.synonyms());
    return Optional.empty();
  }

  private void tellUnknown(YamlScalar key) {
    diagnostics.add(
        Diagnostic.of(
                Code.CONFIG_UNKNOWN_KEY,
                key.position(),
                "key",
                "search." + key.text(),
                "keys",
                String.join(", ", KEYS))
            .suggesting(Suggestions.nearest(key.text(), KEYS)));
  }

  private void bad(YamlNode node, String key, String expected) {
    String value = node instanceof YamlScalar scalar ? scalar.text() : "…";
    diagnostics.add(
        Code.CONFIG_BAD_VALUE, node.position(), "key", key, "expected", expected, "value", value);
  }
}
