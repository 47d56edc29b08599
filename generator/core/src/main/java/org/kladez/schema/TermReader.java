package org.kladez.schema;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.Suggestions;
import org.kladez.model.FieldValue;
import org.kladez.yaml.YamlScalar;

/** Reads a term of a vocabulary. */
final class TermReader {
  private static final int MOST = 12;

  private final Schemas schemas;
  private final Diagnostics diagnostics;

  TermReader(Schemas schemas, Diagnostics diagnostics) {
    this.schemas = schemas;
    this.diagnostics = diagnostics;
  }

  Optional<FieldValue> read(String name, Kind.Term kind, YamlScalar scalar) {
    Vocabulary vocabulary = schemas.vocabularies().get(kind.vocabulary());
    if (vocabulary == null) {
      return Optional.empty();
    }
    if (!vocabulary.terms().containsKey(scalar.text())) {
      diagnostics.add(
          Diagnostic.of(
                  Code.UNKNOWN_TERM,
                  scalar.position(),
                  "field",
                  name,
                  "term",
                  scalar.text(),
                  "vocabulary",
                  kind.vocabulary(),
                  "terms",
                  first(vocabulary.terms().keySet()))
              .suggesting(meant(vocabulary, scalar.text()))
              .with(labels(vocabulary, meant(vocabulary, scalar.text()))));
      return Optional.empty();
    }
    return Optional.of(new FieldValue.TermRef(kind.vocabulary(), scalar.text()));
  }

  private static String first(Collection<String> terms) {
    String listed = terms.stream().limit(MOST).collect(Collectors.joining(", "));
    return terms.size() > MOST ? listed + ", …" : listed;
  }

  /** The label of a term in each language, as arguments of a message. */
  private static Map<String, String> labels(Vocabulary vocabulary, Optional<String> id) {
    Map<String, String> labels = new TreeMap<>();
    id.map(vocabulary.terms()::get)
        .ifPresent(
            term -> {
              labels.put("label", term.name().otherwise());
              term.name().byLanguage().forEach((code, text) -> labels.put("label." + code, text));
            });
    return labels;
  }

  /** Often a term is written as its readers read it, {@code Belarus} for {@code by}. */
  private static Optional<String> meant(Vocabulary vocabulary, String written) {
    Map<String, String> byLabel = new TreeMap<>();
    for (Vocabulary.Term term : vocabulary.terms().values()) {
      term.name().byLanguage().values().forEach(label -> byLabel.putIfAbsent(label, term.id()));
    }
    return Suggestions.nearest(written, byLabel.keySet())
        .map(byLabel::get)
        .or(() -> Suggestions.nearest(written, vocabulary.terms().keySet()));
  }
}
