package org.kladez.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.model.EntryId;
import org.kladez.model.LocalizedText;
import org.kladez.schema.Vocabulary.Term;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlNode;

/** Reads {@code content/_vocabularies/<name>.yml}. */
public final class VocabularyReader {
  private final Labels labels;
  private final Diagnostics diagnostics;

  /**
   * Makes a reader.
   *
   * @param labels reads the texts for readers
   * @param diagnostics takes the faults
   */
  public VocabularyReader(Labels labels, Diagnostics diagnostics) {
    this.labels = labels;
    this.diagnostics = diagnostics;
  }

  /**
   * Reads a vocabulary.
   *
   * @param id its name, from its file
   * @param map the file's content
   * @return the vocabulary, with whatever could be read
   */
  public Vocabulary read(String id, YamlMap map) {
    Keys keys = new Keys(map, diagnostics);
    keys.allow(List.of("name", "terms"));
    LocalizedText name =
        keys.require("name").map(n -> labels.read(n, id)).orElse(LocalizedText.same(id));
    return new Vocabulary(id, name, keys.require("terms").map(this::terms).orElse(Map.of()));
  }

  private Map<String, Term> terms(YamlNode node) {
    Map<String, Term> terms = new LinkedHashMap<>();
    if (node instanceof YamlMap map) {
      for (YamlMap.Entry entry : map.entries().values()) {
        String id = entry.key().text();
        if (id.matches(EntryId.SLUG)) {
          terms.put(id, term(id, entry.value()));
        } else {
          diagnostics.add(
              Code.SCHEMA_BAD_VALUE, entry.key().position(), "expected", EntryId.SLUG, "value", id);
        }
      }
    } else {
      diagnostics.add(
          Code.SCHEMA_BAD_VALUE, node.position(), "expected", "{kz: {en: …}}", "value", "…");
    }
    return terms;
  }

  private Term term(String id, YamlNode node) {
    if (node instanceof YamlMap map && map.get("name").isPresent()) {
      new Keys(map, diagnostics).allow(List.of("name", "description"));
      return new Term(
          id,
          labels.read(map.get("name").get(), id),
          map.get("description").map(n -> labels.read(n, "")).orElse(LocalizedText.same("")));
    }
    return new Term(id, labels.read(node, id), LocalizedText.same(""));
  }
}
