package org.kladez.scaffold;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kladez.model.EntryId;
import org.kladez.schema.Field;
import org.kladez.schema.Kind;
import org.kladez.schema.Samples;
import org.kladez.schema.Schemas;
import org.kladez.schema.Vocabulary;
import org.kladez.yaml.YamlScalar;

/** Shows editors what a value may look like, in YAML. */
final class Examples {
  private static final String ANY = "…";
  private static final int MOST = 10;
  private static final String PLAIN = "[\\p{L}\\p{N}_./:-]*[\\p{L}\\p{N}/…]";

  private final Schemas schemas;
  private final SortedSet<EntryId> entries;
  private final Words words;

  Examples(Schemas schemas, SortedSet<EntryId> entries, Words words) {
    this.schemas = schemas;
    this.entries = new TreeSet<>(entries);
    this.words = words;
  }

  /** A value of a field: what stands in for it, else any of its kind. */
  String of(Field field) {
    return field.defaultValue().orElse(null) instanceof YamlScalar scalar
        ? quote(scalar.text())
        : of(field.kind());
  }

  /** A value of a kind, on one line. */
  String of(Kind kind) {
    if (kind instanceof Kind.Many many) {
      return "[" + of(many.of()) + "]";
    } else if (kind instanceof Kind.Numeric number) {
      return number(number);
    } else if (kind instanceof Kind.Term term) {
      return terms(term).findFirst().map(t -> quote(t.id())).orElse(ANY);
    } else if (kind instanceof Kind.Choice choice) {
      return choice.values().stream().findFirst().map(Examples::quote).orElse(ANY);
    } else if (kind instanceof Kind.Reference reference) {
      return references(reference).findFirst().map(Examples::quote).orElse(ANY);
    }
    return Samples.of(kind);
  }

  /** Whether an example says more than the values to choose from do. */
  boolean isTelling(Kind kind) {
    return !of(kind).contains(ANY) && (kind instanceof Kind.Many || values(kind).isEmpty());
  }

  /** The values to choose from, the first of them where there are many. */
  Optional<String> values(Kind kind) {
    Kind single = kind.single();
    if (single instanceof Kind.Choice choice) {
      return values(choice.values().stream());
    } else if (single instanceof Kind.Term term) {
      return values(terms(term).map(t -> t.id() + " (" + words.of(t.name()) + ")"));
    } else if (single instanceof Kind.Reference reference) {
      return values(references(reference));
    }
    return Optional.empty();
  }

  private Optional<String> values(Stream<String> all) {
    List<String> values = all.limit(MOST + 1L).toList();
    String text = String.join(", ", values.subList(0, Math.min(MOST, values.size())));
    String more = values.size() > MOST ? ", …" : "";
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(words.get("scaffold.values", Map.of("values", text + more)));
  }

  private static String number(Kind.Numeric number) {
    BigDecimal one = BigDecimal.ONE;
    return number
        .min()
        .or(() -> number.max().filter(max -> max.compareTo(one) < 0))
        .orElse(one)
        .toPlainString();
  }

  private Stream<Vocabulary.Term> terms(Kind.Term term) {
    return Optional.ofNullable(schemas.vocabularies().get(term.vocabulary())).stream()
        .flatMap(vocabulary -> vocabulary.terms().values().stream());
  }

  private Stream<String> references(Kind.Reference reference) {
    boolean slug = reference.to().size() == 1;
    return entries.stream()
        .filter(id -> reference.to().contains(id.type()))
        .map(id -> slug ? id.slug() : id.toString());
  }

  /** Within quotation marks where YAML would otherwise read something else. */
  private static String quote(String text) {
    boolean plain = text.matches(PLAIN) && !text.equals("null");
    return plain ? text : "'" + text.replace("'", "''") + "'";
  }
}
