package org.kladez.render.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kladez.model.LocalEntry;
import org.kladez.schema.TypeSchema;

/** Groups the entries that refer to one, by relation and type, in the order of the menu. */
final class Relatives {
  private Relatives() {}

  static List<RelationView> of(PageContext page, LocalEntry entry) {
    List<RelationView> groups = new ArrayList<>();
    page.site()
        .related(page.language(), entry)
        .forEach((name, entries) -> groups.addAll(groups(page, name, entries)));
    return groups;
  }

  private static List<RelationView> groups(
      PageContext page, String name, List<LocalEntry> related) {
    Map<String, List<LocalEntry>> byType = new TreeMap<>();
    for (LocalEntry e : related) {
      byType.computeIfAbsent(e.id().type(), t -> new ArrayList<>()).add(e);
    }
    List<RelationView> groups = new ArrayList<>();
    byType.forEach(
        (type, entries) -> {
          TypeSchema schema = page.model().type(type);
          entries.sort(Comparator.comparingInt(e -> page.site().rank(page.language(), e.id())));
          groups.add(
              new RelationView(
                  name,
                  schema.plural().in(page.language()),
                  page.url(page.language().code() + "/" + type + "/"),
                  entries.stream().map(e -> new EntryView(page, e)).toList()));
        });
    return groups;
  }
}
