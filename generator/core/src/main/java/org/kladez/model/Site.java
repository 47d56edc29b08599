package org.kladez.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kladez.diagnostic.SourcePosition;

/**
 * Everything the pages are made of: entries joined, relations known both ways, links resolved.
 *
 * @param entries the entries by id
 * @param local the entries that a reader of a language sees, by id
 * @param lists the same per type, in the order of the type's list
 * @param terms the entries of each term, by language and vocabulary
 * @param targets where the slots of all bodies lead, by their file and place
 */
public record Site(
    Map<EntryId, Entry> entries,
    Map<Language, Map<EntryId, LocalEntry>> local,
    Map<Language, Map<String, List<LocalEntry>>> lists,
    Map<Language, Map<String, Map<String, List<LocalEntry>>>> terms,
    Map<String, Map<SourcePosition, Target>> targets) {
  /** Copies the maps; their values are not changed any more. */
  public Site {
    entries = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(entries));
    local = Map.copyOf(local);
    lists = Map.copyOf(lists);
    terms = Map.copyOf(terms);
    targets = java.util.Collections.unmodifiableMap(new java.util.HashMap<>(targets));
  }

  /**
   * An entry as a reader sees it.
   *
   * @param language the reader's language
   * @param id the entry
   * @return the entry, or nothing when it is left out in this language
   */
  public Optional<LocalEntry> find(Language language, EntryId id) {
    return Optional.ofNullable(local.getOrDefault(language, Map.of()).get(id));
  }

  /**
   * Where a slot of a body leads.
   *
   * @param at the slot's place
   * @return the target, or nothing when there is no such slot
   */
  public Optional<Target> target(SourcePosition at) {
    return Optional.ofNullable(targets.getOrDefault(at.file(), Map.of()).get(at));
  }

  /**
   * Where all slots of all bodies lead.
   *
   * @return the targets, in no order
   */
  public Stream<Target> allTargets() {
    return targets.values().stream().flatMap(places -> places.values().stream());
  }

  /**
   * The entries of a type in the order of its list.
   *
   * @param language the reader's language
   * @param type the type's name
   * @return the entries; none for an unknown type
   */
  public List<LocalEntry> list(Language language, String type) {
    return lists.getOrDefault(language, Map.of()).getOrDefault(type, List.of());
  }

  /**
   * The entries that bear a term.
   *
   * @param language the reader's language
   * @param vocabulary the vocabulary's name
   * @param term the term's id
   * @return the entries in the order of their types' lists
   */
  public List<LocalEntry> withTerm(Language language, String vocabulary, String term) {
    return terms
        .getOrDefault(language, Map.of())
        .getOrDefault(vocabulary, Map.of())
        .getOrDefault(term, List.of());
  }
}
