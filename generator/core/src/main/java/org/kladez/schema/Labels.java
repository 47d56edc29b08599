package org.kladez.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.Suggestions;
import org.kladez.model.Language;
import org.kladez.model.LocalizedText;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlScalar;

/** Reads texts for readers: {@code {en: School, ru: Школа}}, or one text for all languages. */
public final class Labels {
  private final List<Language> languages;
  private final Diagnostics diagnostics;

  /**
   * Makes a reader.
   *
   * @param languages the site's languages
   * @param diagnostics takes the faults
   */
  public Labels(Collection<Language> languages, Diagnostics diagnostics) {
    this.languages = List.copyOf(languages);
    this.diagnostics = diagnostics;
  }

  /**
   * Reads a text in several languages.
   *
   * @param node a mapping from language code to text, or one text
   * @param otherwise what stands in for a language without a text
   * @return the text
   */
  public LocalizedText read(YamlNode node, String otherwise) {
    if (node instanceof YamlScalar scalar) {
      return LocalizedText.same(scalar.text());
    }
    Map<String, String> texts = new TreeMap<>();
    if (node instanceof YamlMap map) {
      map.entries().values().forEach(entry -> readOne(entry, texts));
      tellMissing(map, texts);
    } else {
      diagnostics.add(
          Code.SCHEMA_BAD_VALUE, node.position(), "expected", "{en: …, ru: …}", "value", "[…]");
    }
    return new LocalizedText(texts, texts.values().stream().findFirst().orElse(otherwise));
  }

  private void readOne(YamlMap.Entry entry, Map<String, String> texts) {
    String code = entry.key().text();
    List<String> codes = languages.stream().map(Language::code).toList();
    if (codes.isEmpty()) {
      return;
    }
    if (!codes.contains(code)) {
      diagnostics.add(
          Diagnostic.of(
                  Code.UNKNOWN_LANGUAGE,
                  entry.key().position(),
                  "language",
                  code,
                  "languages",
                  String.join(", ", codes))
              .suggesting(Suggestions.nearest(code, codes)));
    } else if (entry.value() instanceof YamlScalar scalar) {
      if (!scalar.isEmpty()) {
        texts.put(code, scalar.text());
      }
    } else {
      // Told here, so it is not told again as missing.
      texts.put(code, "");
      diagnostics.add(
          Code.SCHEMA_BAD_VALUE, entry.value().position(), "expected", "text", "value", "…");
    }
  }

  private void tellMissing(YamlMap map, Map<String, String> texts) {
    List<String> missing = new ArrayList<>();
    languages.stream().map(Language::code).filter(c -> !texts.containsKey(c)).forEach(missing::add);
    if (!missing.isEmpty()) {
      diagnostics.add(Code.MISSING_LABEL, map.position(), "languages", String.join(", ", missing));
    }
  }
}
