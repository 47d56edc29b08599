package org.kladez.assemble;

import java.util.Comparator;
import java.util.Optional;
import org.kladez.i18n.Collation;
import org.kladez.model.FieldValue;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.model.PartialDate;
import org.kladez.schema.TypeSchema;
import org.kladez.schema.TypeSchema.SortKey;

/** The order of a type's list: by the schema's fields, entries without a value last, then by id. */
final class ListOrder implements Comparator<LocalEntry> {
  private final Comparator<LocalEntry> order;
  private final Comparator<String> words;

  ListOrder(TypeSchema type, Language language) {
    this.words = Collation.of(language.locale());
    Comparator<LocalEntry> byId = Comparator.comparing(LocalEntry::id);
    this.order =
        type.sort().stream()
            .map(this::by)
            .reduce(Comparator::thenComparing)
            .map(fields -> fields.thenComparing(byId))
            .orElse(byId);
  }

  @Override
  public int compare(LocalEntry a, LocalEntry b) {
    return order.compare(a, b);
  }

  private Comparator<LocalEntry> by(SortKey key) {
    return (a, b) -> {
      Optional<FieldValue> left = Optional.ofNullable(a.fields().get(key.field()));
      Optional<FieldValue> right = Optional.ofNullable(b.fields().get(key.field()));
      if (left.isEmpty() || right.isEmpty()) {
        return Boolean.compare(left.isEmpty(), right.isEmpty());
      }
      int compared = compareValues(left.get(), right.get());
      return key.descending() ? -compared : compared;
    };
  }

  private int compareValues(FieldValue a, FieldValue b) {
    if (a instanceof FieldValue.Numeric x && b instanceof FieldValue.Numeric y) {
      return x.value().compareTo(y.value());
    }
    Optional<PartialDate> from = date(a);
    Optional<PartialDate> to = date(b);
    if (from.isPresent() && to.isPresent()) {
      return from.get().compareTo(to.get());
    }
    return words.compare(text(a), text(b));
  }

  private static Optional<PartialDate> date(FieldValue value) {
    if (value instanceof FieldValue.Day day) {
      return Optional.of(day.value());
    }
    return value instanceof FieldValue.Period period
        ? Optional.of(period.from())
        : Optional.empty();
  }

  private static String text(FieldValue value) {
    if (value instanceof FieldValue.Text text) {
      return text.value();
    }
    return value instanceof FieldValue.TermRef term ? term.term() : value.toString();
  }
}
