package org.kladez.assemble;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.model.Entry;
import org.kladez.model.EntryId;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.model.ParsedEntry;
import org.kladez.model.Site;
import org.kladez.model.Target;

/**
 * Puts other texts of entries into a site in which nothing else changes: no relation, address,
 * order or heading.
 */
final class TextRevision {
  private final Map<EntryId, Entry> entries = new HashMap<>();
  private final Map<String, ParsedEntry> texts;

  /**
   * Prepares a revision.
   *
   * @param site the site as it was
   * @param texts the new texts by their files
   */
  TextRevision(Site site, Map<String, ParsedEntry> texts) {
    this.texts = texts;
    for (ParsedEntry text : texts.values()) {
      Entry before =
          entries.getOrDefault(
              text.id(), java.util.Objects.requireNonNull(site.entries().get(text.id())));
      Map<Language, ParsedEntry> translations = new TreeMap<>(before.translations());
      translations.put(text.language(), text);
      Entry now = new Entry(before.id(), before.sourceLanguage(), translations, before.inverse());
      entries.put(text.id(), now);
    }
  }

  Map<EntryId, Entry> entries(Site site) {
    Map<EntryId, Entry> all = new TreeMap<>(site.entries());
    all.putAll(entries);
    return all;
  }

  Site of(Site site, Map<String, Map<SourcePosition, Target>> links) {
    Map<Language, Map<EntryId, LocalEntry>> local = new HashMap<>();
    site.local().forEach((language, visible) -> local.put(language, local(visible)));
    Map<Language, Map<String, List<LocalEntry>>> lists =
        each(site.lists(), byType -> each(byType, list -> list(list, local)));
    Map<Language, Map<String, Map<String, List<LocalEntry>>>> terms =
        each(
            site.terms(),
            byVocabulary -> each(byVocabulary, byTerm -> each(byTerm, list -> list(list, local))));
    Slots before =
        site.targets() instanceof Slots slots ? slots : new Slots(Map.of(), site.targets());
    return new Site(
        entries(site),
        local,
        lists,
        terms,
        before.with(texts.keySet(), links),
        Assembly.replaced(site.pictures(), texts.keySet(), Slots.pictures(links)));
  }

  private Map<EntryId, LocalEntry> local(Map<EntryId, LocalEntry> visible) {
    SortedMap<EntryId, LocalEntry> now = new TreeMap<>(visible);
    entries.forEach((id, entry) -> now.computeIfPresent(id, (key, seen) -> local(seen, entry)));
    return Collections.unmodifiableSortedMap(now);
  }

  private LocalEntry local(LocalEntry seen, Entry entry) {
    ParsedEntry text = texts.getOrDefault(seen.text().file(), seen.text());
    return new LocalEntry(entry, seen.language(), text, seen.values(), seen.path());
  }

  private List<LocalEntry> list(
      List<LocalEntry> list, Map<Language, Map<EntryId, LocalEntry>> local) {
    if (list.stream().noneMatch(entry -> entries.containsKey(entry.id()))) {
      return list;
    }
    return list.stream()
        .map(entry -> entries.containsKey(entry.id()) ? changed(entry, local) : entry)
        .toList();
  }

  private static LocalEntry changed(
      LocalEntry entry, Map<Language, Map<EntryId, LocalEntry>> local) {
    return local.getOrDefault(entry.language(), Map.of()).getOrDefault(entry.id(), entry);
  }

  private static <K, V> Map<K, V> each(Map<K, V> map, UnaryOperator<V> change) {
    Map<K, V> changed = new HashMap<>();
    map.forEach((key, value) -> changed.put(key, change.apply(value)));
    return Collections.unmodifiableMap(changed);
  }
}
