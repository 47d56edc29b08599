package org.kladez.assemble;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.model.Entry;
import org.kladez.model.EntryId;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.model.Site;
import org.kladez.model.Structure;
import org.kladez.model.Target;

/**
 * Puts entries where they stood before: into lists whose order is known.
 *
 * @param local the entries that the readers of each language see
 */
record Shelving(Map<Language, Map<EntryId, LocalEntry>> local) {
  Site site(
      Map<EntryId, Entry> entries,
      Structure known,
      Function<String, Map<SourcePosition, Target>> targets,
      Map<String, Set<String>> pictures) {
    Map<Language, Map<String, List<LocalEntry>>> lists = new TreeMap<>();
    known.lists().forEach((language, byType) -> lists.put(language, lists(language, byType)));
    Map<Language, Map<String, Map<String, List<LocalEntry>>>> terms = new TreeMap<>();
    known
        .terms()
        .forEach(
            (language, byVocabulary) -> {
              Map<String, Map<String, List<LocalEntry>>> all = new TreeMap<>();
              byVocabulary.forEach((name, byTerm) -> all.put(name, lists(language, byTerm)));
              terms.put(language, Collections.unmodifiableMap(all));
            });
    return new Site(entries, local, lists, terms, targets, pictures);
  }

  private Map<String, List<LocalEntry>> lists(Language language, Map<String, List<EntryId>> ids) {
    Map<EntryId, LocalEntry> visible = local.getOrDefault(language, Map.of());
    Map<String, List<LocalEntry>> lists = new TreeMap<>();
    ids.forEach(
        (name, list) ->
            lists.put(
                name, list.stream().map(id -> Objects.requireNonNull(visible.get(id))).toList()));
    return Collections.unmodifiableMap(lists);
  }
}
