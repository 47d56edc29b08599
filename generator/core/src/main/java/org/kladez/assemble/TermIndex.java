package org.kladez.assemble;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kladez.model.FieldValue;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.schema.Schemas;

/** The entries of each term, for the terms' pages. */
final class TermIndex {
  private final Schemas schemas;

  TermIndex(Schemas schemas) {
    this.schemas = schemas;
  }

  Map<Language, Map<String, Map<String, List<LocalEntry>>>> of(
      Map<Language, Map<String, List<LocalEntry>>> lists) {
    Map<Language, Map<String, Map<String, List<LocalEntry>>>> index = new HashMap<>();
    lists.forEach(
        (language, byType) -> {
          Map<String, Map<String, List<LocalEntry>>> terms = new TreeMap<>();
          schemas.vocabularies().keySet().forEach(name -> terms.put(name, new TreeMap<>()));
          byType.values().forEach(list -> list.forEach(entry -> add(entry, terms)));
          index.put(language, Collections.unmodifiableMap(terms));
        });
    return index;
  }

  private static void add(LocalEntry entry, Map<String, Map<String, List<LocalEntry>>> terms) {
    entry.fields().values().forEach(value -> add(entry, value, terms));
  }

  private static void add(
      LocalEntry entry, FieldValue value, Map<String, Map<String, List<LocalEntry>>> terms) {
    if (value instanceof FieldValue.Many many) {
      many.items().forEach(item -> add(entry, item, terms));
    } else if (value instanceof FieldValue.Group group) {
      group.fields().values().forEach(item -> add(entry, item, terms));
    } else if (value instanceof FieldValue.TermRef ref) {
      List<LocalEntry> entries =
          terms
              .computeIfAbsent(ref.vocabulary(), v -> new TreeMap<>())
              .computeIfAbsent(ref.term(), t -> new ArrayList<>());
      if (entries.isEmpty() || !entries.get(entries.size() - 1).id().equals(entry.id())) {
        entries.add(entry);
      }
    }
  }
}
