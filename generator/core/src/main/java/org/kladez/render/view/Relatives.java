package org.kladez.render.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kladez.model.EntryId;
import org.kladez.model.LocalEntry;
import org.kladez.schema.TypeSchema;

/** Groups the entries that refer to one, by relation and type, in the order of the menu. */
final class Relatives {
  private Relatives() {}

  static List<RelationView> of(PageContext page, LocalEntry entry) {
    List<RelationView> groups = new ArrayList<>();
    entry.entry().inverse().forEach((name, ids) -> groups.addAll(groups(page, entry, name, ids)));
    return groups;
  }

  private static List<RelationView> groups(
      PageContext page, LocalEntry entry, String name, List<EntryId> ids) {
    Map<String, List<LocalEntry>> byType = new TreeMap<>();
    for (LocalEntry e : page.site().related(page.language(), entry, ids)) {
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
