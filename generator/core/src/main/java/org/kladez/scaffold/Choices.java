package org.kladez.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.kladez.json.Json;
import org.kladez.model.EntryId;
import org.kladez.schema.Kind;
import org.kladez.schema.Schemas;
import org.kladez.schema.Vocabulary;

/** Writes the values that a field lets choose from: those of an enumeration, terms, entries. */
final class Choices {
  private final Schemas schemas;
  private final SortedSet<EntryId> entries;
  private final Words words;

  Choices(Schemas schemas, SortedSet<EntryId> entries, Words words) {
    this.schemas = schemas;
    this.entries = new TreeSet<>(entries);
    this.words = words;
  }

  void write(Kind.Choice choice, boolean empty, Json json) {
    write(choice.values().stream().map(value -> new Value(value, "")).toList(), empty, json);
  }

  void write(Kind.Term term, boolean empty, Json json) {
    write(terms(term), empty, json);
  }

  void write(Kind.Reference reference, boolean empty, Json json) {
    write(references(reference), empty, json);
  }

  private List<Value> terms(Kind.Term term) {
    Vocabulary vocabulary = schemas.vocabularies().get(term.vocabulary());
    return vocabulary == null
        ? List.of()
        : vocabulary.terms().values().stream()
            .map(t -> new Value(t.id(), words.of(t.name())))
            .toList();
  }

  private List<Value> references(Kind.Reference reference) {
    List<Value> slugs = new ArrayList<>();
    List<Value> ids = new ArrayList<>();
    for (EntryId id : entries) {
      if (reference.to().contains(id.type())) {
        slugs.add(new Value(id.slug(), ""));
        ids.add(new Value(id.toString(), ""));
      }
    }
    if (reference.to().size() == 1) {
      slugs.addAll(ids);
      return slugs;
    }
    return ids;
  }

  /** Where there is nothing to choose from yet, any text does: what it names may come later. */
  private static void write(List<Value> values, boolean empty, Json json) {
    if (values.isEmpty()) {
      KindKeywords.text(empty, json);
      return;
    }
    List<Consumer<Json>> accepted = new ArrayList<>();
    List<String> descriptions = new ArrayList<>();
    for (Value value : values) {
      for (Consumer<Json> written : Written.of(value.text())) {
        accepted.add(written);
        descriptions.add(value.description());
      }
    }
    if (empty) {
      accepted.add(Json::nothing);
      descriptions.add("");
    }
    json.array("enum", accepted, (j, write) -> write.accept(j));
    if (descriptions.stream().anyMatch(text -> !text.isEmpty())) {
      json.array("markdownEnumDescriptions", descriptions, Json::value);
    }
  }

  /** One of the values to choose from. */
  private record Value(String text, String description) {}
}
