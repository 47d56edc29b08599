package org.kladez.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kladez.model.FieldValue;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.model.PartialDate;
import org.kladez.model.Site;
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
    String date = date(entry);
    if (!date.isEmpty()) {
      values.put(YEAR, List.of(date.substring(0, date.indexOf('-') < 0 ? date.length() : 4)));
    }
    TypeSchema type = schemas.types().get(entry.id().type());
    if (type != null) {
      for (Field field : facets(type)) {
        Optional.ofNullable(entry.fields().get(field.name()))
            .map(value -> ids(value).stream().distinct().toList())
            .filter(ids -> !ids.isEmpty())
            .ifPresent(ids -> values.put(name(type, field), ids));
      }
    }
    return values;
  }

  /** The first date or beginning of a period in the order of the schema. */
  String date(LocalEntry entry) {
    TypeSchema type = schemas.types().get(entry.id().type());
    if (type == null) {
      return "";
    }
    for (String name : type.fields().keySet()) {
      FieldValue value = entry.fields().get(name);
      if (value instanceof FieldValue.Day day) {
        return day.value().toString();
      } else if (value instanceof FieldValue.Period period) {
        return period.from().toString();
      }
    }
    return "";
  }

  private static List<String> ids(FieldValue value) {
    List<String> ids = new ArrayList<>();
    if (value instanceof FieldValue.Many many) {
      many.items().forEach(item -> ids.addAll(ids(item)));
    } else if (value instanceof FieldValue.TermRef ref) {
      ids.add(ref.term());
    } else if (value instanceof FieldValue.Reference ref) {
      ids.add(ref.target().toString());
    } else if (value instanceof FieldValue.Flag flag) {
      ids.add(String.valueOf(flag.value()));
    } else if (value instanceof FieldValue.Text text) {
      ids.add(text.value());
    } else if (value instanceof FieldValue.Day day) {
      ids.add(year(day.value()));
    } else if (value instanceof FieldValue.Period period) {
      ids.add(year(period.from()));
    }
    return ids;
  }

  private static String year(PartialDate date) {
    return date.toString().split("-", -1)[0];
  }

  /** The facets with all their values, labelled. */
  List<SearchNames.Facet> names(
      Language language, Collection<SearchDocument> documents, Map<String, String> types) {
    Map<String, TreeSet<String>> used = new TreeMap<>();
    for (SearchDocument document : documents) {
      document
          .facets()
          .forEach((name, ids) -> used.computeIfAbsent(name, n -> new TreeSet<>()).addAll(ids));
    }
    Map<String, SearchNames.Facet> facets = new LinkedHashMap<>();
    Map<String, String> typeLabels = new LinkedHashMap<>();
    types.forEach((id, label) -> typeLabels.put(id, label));
    facets.put(TYPE, new SearchNames.Facet(TYPE, "", typeLabels));
    for (TypeSchema type : schemas.types().values()) {
      for (Field field : facets(type)) {
        String name = name(type, field);
        Set<String> ids = used.getOrDefault(name, new TreeSet<>());
        if (!ids.isEmpty()) {
          facets.computeIfAbsent(name, n -> facet(n, field, language, ids));
        }
      }
    }
    TreeSet<String> ids = used.getOrDefault(YEAR, new TreeSet<>());
    if (!ids.isEmpty()) {
      Map<String, String> years = new LinkedHashMap<>();
      ids.descendingSet().forEach(year -> years.put(year, year));
      facets.put(YEAR, new SearchNames.Facet(YEAR, "", years));
    }
    return List.copyOf(facets.values());
  }

  private SearchNames.Facet facet(String name, Field field, Language language, Set<String> used) {
    Map<String, String> labels = new LinkedHashMap<>();
    Kind kind = field.kind().single();
    if (kind instanceof Kind.Term term) {
      Vocabulary vocabulary = schemas.vocabularies().get(term.vocabulary());
      if (vocabulary != null) {
        vocabulary.terms().forEach((id, t) -> labels.put(id, t.name().in(language)));
      }
    } else if (kind instanceof Kind.Reference reference) {
      for (String type : reference.to()) {
        site.list(language, type).forEach(e -> labels.put(e.id().toString(), e.title()));
      }
    }
    used.forEach(id -> labels.putIfAbsent(id, id));
    return new SearchNames.Facet(name, field.label().in(language), labels);
  }
}
