package org.kladez.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.kladez.diagnostic.SourcePosition;

/**
 * Everything the pages are made of: entries joined, relations known both ways, links resolved.
 *
 * @param entries the entries by id
 * @param local the entries that a reader of a language sees, by id
 * @param lists the same per type, in the order of the type's list
 * @param terms the entries of each term, by language and vocabulary
 * @param targets where the slots of a file lead by their places; of any file, found when it is
 *     asked for
 * @param pictures the pictures that each file shows, by their paths in the source folder; files
 *     without one are left out
 */
public record Site(
    Map<EntryId, Entry> entries,
    Map<Language, Map<EntryId, LocalEntry>> local,
    Map<Language, Map<String, List<LocalEntry>>> lists,
    Map<Language, Map<String, Map<String, List<LocalEntry>>>> terms,
    Function<String, Map<SourcePosition, Target>> targets,
    Map<String, Set<String>> pictures) {
  /** Copies the maps; their values are not changed any more. */
  public Site {
    entries = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(entries));
    local = Map.copyOf(local);
    lists = Map.copyOf(lists);
    terms = Map.copyOf(terms);
    pictures = java.util.Collections.unmodifiableMap(new java.util.HashMap<>(pictures));
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
    return Optional.ofNullable(targets.apply(at.file()).get(at));
  }

  /**
   * All pictures that texts show.
   *
   * @return their paths in the source folder, sorted
   */
  public Set<String> allPictures() {
    Set<String> all = new TreeSet<>();
    pictures.values().forEach(all::addAll);
    return all;
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
