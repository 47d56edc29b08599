package org.kladez;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Leaves only those results of a search that have a value, for instance {@code country=ru}.
 *
 * @param field {@code type}, {@code year} or a field whose schema says {@code facet}
 * @param value the value: a term's or an entry's name
 */
public record SearchFilter(String field, String value) {
  /** Refuses a filter without a field. */
  public SearchFilter {
    if (field.isEmpty()) {
      throw new IllegalArgumentException("a filter names a field");
    }
  }

  /**
   * Reads a filter.
   *
   * @param text the field, {@code =} and the value
   * @return the filter, or nothing for any other text
   */
  public static Optional<SearchFilter> parse(String text) {
    int equals = text.indexOf('=');
    return equals < 1
        ? Optional.empty()
        : Optional.of(new SearchFilter(text.substring(0, equals), text.substring(equals + 1)));
  }

  /**
   * Puts filters of one field together: results have one of its values.
   *
   * @param filters the filters
   * @return the values by field, as {@link Kladez#search} takes them
   */
  public static Map<String, List<String>> byField(List<SearchFilter> filters) {
    Map<String, List<String>> values = new TreeMap<>();
    for (SearchFilter filter : filters) {
      values.computeIfAbsent(filter.field(), field -> new ArrayList<>()).add(filter.value());
    }
    return values;
  }
}
