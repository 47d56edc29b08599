package org.kladez.render.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kladez.i18n.Collation;
import org.kladez.i18n.Letters;
import org.kladez.model.LocalEntry;
import org.kladez.schema.TypeSchema;

/** Collects the objects of a field from all entries. */
final class Collector {
  private final PageContext page;
  private final String field;
  private final String key;
  private final String group;
  private final Map<String, Map<String, Found>> groups = new TreeMap<>();

  Collector(PageContext page, String field, String key, String group) {
    this.page = page;
    this.field = field;
    this.key = key;
    this.group = group;
  }

  /** An object and who has it. */
  private record Found(ValueView value, List<EntryView> entries) {}

  List<CollectedView> groups() {
    for (TypeSchema type : page.model().sections()) {
      for (LocalEntry entry : page.site().list(page.language(), type.type())) {
        add(new EntryView(page, entry));
      }
    }
    Comparator<String> words = Collation.of(page.language().locale());
    return groups.values().stream()
        .map(found -> view(found, words))
        .sorted(
            Comparator.<CollectedView, Boolean>comparing(view -> view.id().isEmpty())
                .thenComparing(CollectedView::title, words)
                .thenComparing(CollectedView::id))
        .toList();
  }

  private void add(EntryView entry) {
    for (ValueView value : entry.field(field).values()) {
      String id = value.field(key).value().raw();
      if (!id.isEmpty()) {
        List<EntryView> entries =
            groups
                .computeIfAbsent(value.field(group).value().raw(), g -> new LinkedHashMap<>())
                .computeIfAbsent(id, i -> new Found(value, new ArrayList<>()))
                .entries();
        if (entries.isEmpty() || !entries.get(entries.size() - 1).id().equals(entry.id())) {
          entries.add(entry);
        }
      }
    }
  }

  private CollectedView view(Map<String, Found> found, Comparator<String> words) {
    List<CollectedView.Item> items =
        found.values().stream()
            .map(item -> new CollectedView.Item(item.value(), List.copyOf(item.entries())))
            .sorted(Comparator.comparing(Collector::title, words))
            .toList();
    ValueView label = items.get(0).value().field(group).value();
    return new CollectedView(label.raw(), label.text(), label.url(), items);
  }

  private static String title(CollectedView.Item item) {
    return Letters.bare(item.value().field("title").value().text());
  }
}
