package org.kladez.schema;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.kladez.model.FieldValue;
import org.kladez.model.PartialDate;

/**
 * What lists and search narrow by: the values of fields with {@code facet}, as addresses have them.
 */
public final class FacetValues {
  private FacetValues() {}

  /**
   * The values that a stored one counts for.
   *
   * @param field the field it is of
   * @param stored the value
   * @return ids of terms, slugs of entries (with the type where the field refers to several),
   *     years, texts; none for what cannot be a facet
   */
  public static Set<String> of(Field field, FieldValue stored) {
    Set<String> ids = new LinkedHashSet<>();
    if (stored instanceof FieldValue.Many many) {
      many.items().forEach(item -> ids.addAll(of(field, item)));
    } else if (stored instanceof FieldValue.TermRef term) {
      ids.add(term.term());
    } else if (stored instanceof FieldValue.Reference reference) {
      boolean one = field.kind().single() instanceof Kind.Reference kind && kind.to().size() == 1;
      ids.add(one ? reference.target().slug() : reference.target().toString());
    } else if (stored instanceof FieldValue.Flag flag) {
      ids.add(String.valueOf(flag.value()));
    } else if (stored instanceof FieldValue.Text text && !text.value().isEmpty()) {
      ids.add(text.value());
    } else {
      ids.addAll(years(stored));
    }
    return ids;
  }

  /**
   * The years of a date or period. A period counts for each of its years; one that is still open,
   * for its first.
   *
   * @param stored any value
   * @return the years, as they are written; none for another kind of value
   */
  public static Set<String> years(FieldValue stored) {
    if (stored instanceof FieldValue.Day day) {
      return years(day.value(), day.value());
    } else if (stored instanceof FieldValue.Period period) {
      return years(period.from(), period.to().orElse(period.from()));
    }
    return Set.of();
  }

  private static Set<String> years(PartialDate from, PartialDate to) {
    Set<String> years = new LinkedHashSet<>();
    IntStream.rangeClosed(from.year(), to.year())
        .forEach(year -> years.add(new PartialDate(year, 0, 0).toString()));
    return years;
  }
}
