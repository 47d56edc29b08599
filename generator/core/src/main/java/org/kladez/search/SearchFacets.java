package org.kladez.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kladez.model.EntryId;
import org.kladez.model.FieldValue;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.model.Site;
import org.kladez.schema.FacetValues;
import org.kladez.schema.Field;
import org.kladez.schema.Kind;
import org.kladez.schema.Schemas;
import org.kladez.schema.TypeSchema;
import org.kladez.schema.Vocabulary;

/**
 * What search results can be narrowed by: the type, the year, and the fields whose schema says
 * {@code facet}. Where types mean different things by a field's name, as the kind of a school and
 * that of an event, the facet's name has the type before it.
 */
final class SearchFacets {
  static final String TYPE = "type";
  static final String YEAR = "year";

  private final Schemas schemas;
  private final Site site;
  private final Map<String, Kind> shared = new TreeMap<>();
  private final TreeSet<String> ambiguous = new TreeSet<>();

  SearchFacets(Schemas schemas, Site site) {
    this.schemas = schemas;
    this.site = site;
    for (TypeSchema type : schemas.types().values()) {
      for (Field field : facets(type)) {
        Kind kind = source(field);
        Kind before = shared.putIfAbsent(field.name(), kind);
        if ((before != null && !before.equals(kind)) || isReserved(field.name())) {
          ambiguous.add(field.name());
        }
      }
    }
  }

  private static List<Field> facets(TypeSchema type) {
    return type.fields().values().stream().filter(Field::facet).toList();
  }

  private static boolean isReserved(String name) {
    return name.equals(TYPE) || name.equals(YEAR);
  }

  /** Two fields are the same facet when their values come from the same place. */
  private static Kind source(Field field) {
    Kind kind = field.kind().single();
    return kind instanceof Kind.Reference reference
        ? new Kind.Reference(reference.to(), Optional.empty())
        : kind;
  }

  private String name(TypeSchema type, Field field) {
    return ambiguous.contains(field.name()) ? type.type() + "." + field.name() : field.name();
  }

  /** What an entry can be found by. */
  Map<String, List<String>> of(LocalEntry entry) {
    Map<String, List<String>> values = new TreeMap<>();
    values.put(TYPE, List.of(entry.id().type()));
    when(entry).ifPresent(time -> values.put(YEAR, List.copyOf(FacetValues.years(time))));
    TypeSchema type = schemas.types().get(entry.id().type());
    if (type != null) {
      for (Field field : facets(type)) {
        Optional.ofNullable(entry.fields().get(field.name()))
            .map(value -> List.copyOf(FacetValues.of(field, value)))
            .filter(ids -> !ids.isEmpty())
            .ifPresent(ids -> values.put(name(type, field), ids));
      }
    }
    return values;
  }

  /** When an entry was, as far as it says so; empty where it does not. */
  String date(LocalEntry entry) {
    return when(entry)
        .map(
            time ->
                time instanceof FieldValue.Period period
                    ? period.from().toString()
                    : ((FieldValue.Day) time).value().toString())
        .orElse("");
  }

  /** The first date or period in the order of the schema. */
  private Optional<FieldValue> when(LocalEntry entry) {
    TypeSchema type = schemas.types().get(entry.id().type());
    return type == null
        ? Optional.empty()
        : type.fields().keySet().stream()
            .flatMap(name -> Stream.ofNullable(entry.fields().get(name)))
            .filter(v -> v instanceof FieldValue.Day || v instanceof FieldValue.Period)
            .findFirst();
  }

  /**
   * The facets with all their values; the theme names the type and the year.
   *
   * @param found what the entries can be found by
   * @param titles the title of each entry for readers of the language
   * @param types the names of the types
   */
  List<SearchNames.Facet> names(
      Language language,
      Stream<Map<String, List<String>>> found,
      Function<EntryId, String> titles,
      Map<String, String> types) {
    Map<String, TreeSet<String>> used = new TreeMap<>();
    found.forEach(
        values ->
            values.forEach(
                (name, ids) -> used.computeIfAbsent(name, n -> new TreeSet<>()).addAll(ids)));
    Map<String, SearchNames.Facet> facets = new LinkedHashMap<>();
    facets.put(TYPE, new SearchNames.Facet(TYPE, "", types));
    for (TypeSchema type : schemas.types().values()) {
      for (Field field : facets(type)) {
        String name = name(type, field);
        Set<String> ids = used.getOrDefault(name, new TreeSet<>());
        if (!ids.isEmpty()) {
          facets.computeIfAbsent(
              name,
              n ->
                  new SearchNames.Facet(
                      n, label(type, field, language), labels(field, ids, language, titles)));
        }
      }
    }
    Map<String, String> years = new LinkedHashMap<>();
    used.getOrDefault(YEAR, new TreeSet<>()).descendingSet().forEach(y -> years.put(y, y));
    if (!years.isEmpty()) {
      facets.put(YEAR, new SearchNames.Facet(YEAR, "", years));
    }
    return List.copyOf(facets.values());
  }

  private String label(TypeSchema type, Field field, Language language) {
    String label = field.label().in(language);
    return ambiguous.contains(field.name()) ? type.plural().in(language) + ": " + label : label;
  }

  /** Terms and values as their author put them, entries as in their list, the last year first. */
  private Map<String, String> labels(
      Field field, Set<String> used, Language language, Function<EntryId, String> titles) {
    Map<String, String> labels = new LinkedHashMap<>();
    Kind kind = field.kind().single();
    if (kind instanceof Kind.Term term) {
      Vocabulary vocabulary = schemas.vocabularies().get(term.vocabulary());
      if (vocabulary != null) {
        vocabulary.terms().forEach((id, t) -> labels.put(id, t.name().in(language)));
      }
    } else if (kind instanceof Kind.Reference reference) {
      for (String type : reference.to()) {
        for (LocalEntry entry : site.list(language, type)) {
          FieldValue value = new FieldValue.Reference(entry.id());
          FacetValues.of(field, value).forEach(id -> labels.put(id, titles.apply(entry.id())));
        }
      }
    } else if (kind instanceof Kind.Choice choice) {
      choice.values().forEach(value -> labels.put(value, value));
    } else if (kind instanceof Kind.Day || kind instanceof Kind.Period) {
      new TreeSet<>(used).descendingSet().forEach(year -> labels.put(year, year));
    }
    used.forEach(id -> labels.putIfAbsent(id, id));
    return labels;
  }
}
