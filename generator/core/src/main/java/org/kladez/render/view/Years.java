package org.kladez.render.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kladez.model.FieldValue;
import org.kladez.model.LocalEntry;
import org.kladez.model.PartialDate;
import org.kladez.schema.TypeSchema;

/** Entries in the order of a date. */
final class Years {
  private Years() {}

  static List<YearView> of(PageContext page, String field) {
    Map<PartialDate, List<LocalEntry>> dated = new TreeMap<>();
    for (TypeSchema type : page.model().sections()) {
      for (LocalEntry entry : page.site().list(page.language(), type.type())) {
        date(entry, field)
            .ifPresent(date -> dated.computeIfAbsent(date, d -> new ArrayList<>()).add(entry));
      }
    }
    Map<Integer, List<EntryView>> years = new TreeMap<>();
    Comparator<LocalEntry> byTitle = page.model().byTitle(page.language());
    dated.forEach(
        (date, entries) ->
            entries.stream()
                .sorted(byTitle)
                .forEach(
                    entry ->
                        years
                            .computeIfAbsent(date.year(), y -> new ArrayList<>())
                            .add(new EntryView(page, entry))));
    return years.entrySet().stream()
        .map(year -> new YearView(year.getKey().toString(), List.copyOf(year.getValue())))
        .toList();
  }

  private static Optional<PartialDate> date(LocalEntry entry, String field) {
    FieldValue value = entry.fields().get(field);
    if (value instanceof FieldValue.Day day) {
      return Optional.of(day.value());
    }
    return value instanceof FieldValue.Period period
        ? Optional.of(period.from())
        : Optional.empty();
  }
}
