package org.kladez.render.view;

import java.util.Optional;
import org.kladez.i18n.Dates;
import org.kladez.i18n.Patterns;
import org.kladez.model.FieldValue;
import org.kladez.model.PartialDate;

/** Dates, numbers and places in the words of a page's language. */
final class Words {
  private final PageContext page;

  Words(PageContext page) {
    this.page = page;
  }

  String of(FieldValue value) {
    if (value instanceof FieldValue.Day day) {
      return date(day.value());
    } else if (value instanceof FieldValue.Period period) {
      return period(period);
    } else if (value instanceof FieldValue.Numeric number) {
      return Patterns.number(number.value(), page.language().locale());
    } else if (value instanceof FieldValue.Flag flag) {
      return String.valueOf(flag.value());
    } else if (value instanceof FieldValue.Geo geo) {
      return geo.lat() + ", " + geo.lon();
    }
    return "";
  }

  private String date(PartialDate date) {
    return dates().date(date.year(), date.month(), date.day());
  }

  private String period(FieldValue.Period period) {
    Optional<PartialDate> to = period.to();
    if (to.isEmpty()) {
      return dates().since(parts(period.from()));
    }
    if (to.get().equals(period.from())) {
      return date(period.from());
    }
    boolean same =
        (to.get().month() == 0) == (period.from().month() == 0)
            && (to.get().day() == 0) == (period.from().day() == 0);
    return same
        ? dates().period(parts(period.from()), parts(to.get()))
        : date(period.from()) + " – " + date(to.get());
  }

  private static int[] parts(PartialDate date) {
    return new int[] {date.year(), date.month(), date.day()};
  }

  private Dates dates() {
    return page.model().dates(page.language());
  }
}
