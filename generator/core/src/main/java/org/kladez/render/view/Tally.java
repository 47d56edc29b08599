package org.kladez.render.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kladez.model.FieldValue;
import org.kladez.model.LocalEntry;
import org.kladez.schema.FacetValues;
import org.kladez.schema.Field;

/**
 * The values that the entries of a list have of a facet. They are counted once for all pages of the
 * list: a long list has many.
 *
 * @param items the values in the order in which they are met
 */
record Tally(List<Item> items) {
  Tally {
    items = List.copyOf(items);
  }

  /**
   * A value.
   *
   * @param id what the list is filtered by
   * @param entry the first entry that has it
   * @param value as this entry has it
   * @param count how many entries have it
   */
  record Item(String id, LocalEntry entry, FieldValue value, int count) {}

  static Tally of(List<LocalEntry> entries, Field field) {
    Map<String, Item> items = new LinkedHashMap<>();
    for (LocalEntry entry : entries) {
      FieldValue stored = entry.fields().get(field.name());
      Set<String> once = new LinkedHashSet<>();
      for (FieldValue value : values(stored)) {
        for (String id : FacetValues.of(field, value)) {
          if (once.add(id)) {
            Item before = items.get(id);
            items.put(
                id,
                before == null
                    ? new Item(id, entry, value, 1)
                    : new Item(id, before.entry(), before.value(), before.count() + 1));
          }
        }
      }
    }
    return new Tally(new ArrayList<>(items.values()));
  }

  private static List<FieldValue> values(@Nullable FieldValue stored) {
    if (stored == null) {
      return List.of();
    }
    return stored instanceof FieldValue.Many many ? many.items() : List.of(stored);
  }
}
