package org.kladez.schema;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.Suggestions;
import org.kladez.model.FieldValue;
import org.kladez.yaml.YamlScalar;

/** Reads a term of a vocabulary. */
final class TermReader {
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
                  kind.vocabulary())
              .suggesting(meant(vocabulary, scalar.text())));
      return Optional.empty();
    }
    return Optional.of(new FieldValue.TermRef(kind.vocabulary(), scalar.text()));
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
