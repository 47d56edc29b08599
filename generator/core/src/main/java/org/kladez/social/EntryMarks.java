package org.kladez.social;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kladez.model.FieldValue;
import org.kladez.model.LocalEntry;
import org.kladez.model.Site;
import org.kladez.theme.Appearance;

/** Finds what the emblem of an entry has besides that of the site. */
final class EntryMarks {
  private final Site site;
  private final Appearance.Marks marks;

  EntryMarks(Site site, Appearance.Marks marks) {
    this.site = site;
    this.marks = marks;
  }

  /** The rectangles of an entry, in the order of its values. */
  List<Appearance.Box> of(LocalEntry entry) {
    Set<String> values = new LinkedHashSet<>();
    for (String field : marks.fields()) {
      int dot = field.indexOf('.');
      if (dot < 0) {
        values(entry, field).forEach(value -> addText(value, values));
      } else {
        referred(entry, field.substring(0, dot))
            .flatMap(other -> values(other, field.substring(dot + 1)))
            .forEach(value -> addText(value, values));
      }
    }
    List<Appearance.Box> boxes = new ArrayList<>();
    values.forEach(value -> boxes.addAll(marks.boxes().getOrDefault(value, List.of())));
    return boxes;
  }

  private Stream<LocalEntry> referred(LocalEntry entry, String field) {
    return values(entry, field)
        .filter(FieldValue.Reference.class::isInstance)
        .flatMap(
            value -> site.find(entry.language(), ((FieldValue.Reference) value).target()).stream());
  }

  private static Stream<FieldValue> values(LocalEntry entry, String field) {
    FieldValue value = entry.fields().get(field);
    if (value instanceof FieldValue.Many many) {
      return many.items().stream();
    }
    return Stream.ofNullable(value);
  }

  private static void addText(FieldValue value, Set<String> values) {
    if (value instanceof FieldValue.Text text) {
      values.add(text.value());
    } else if (value instanceof FieldValue.TermRef term) {
      values.add(term.term());
    }
  }
}
