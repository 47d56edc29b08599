package org.kladez.assemble;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.model.Body;
import org.kladez.model.EntryId;
import org.kladez.model.LocalEntry;
import org.kladez.model.ParsedEntry;
import org.kladez.model.Site;
import org.kladez.model.Structure;

/**
 * A site with what it was assembled from, so that the next one need not be assembled from nothing.
 *
 * @param parsed what was read
 * @param site the site
 * @param findings what was found wrong between entries, links apart
 * @param linkFindings what was found wrong with links, by the file that they stand in
 */
public record Assembly(
    Parsed parsed,
    Site site,
    List<Diagnostic> findings,
    Map<String, List<Diagnostic>> linkFindings) {
  /** Copies the collections. */
  public Assembly {
    findings = List.copyOf(findings);
    linkFindings = Map.copyOf(linkFindings);
  }

  /**
   * Everything that was found wrong.
   *
   * @return the findings in no order
   */
  public List<Diagnostic> allFindings() {
    List<Diagnostic> all = new ArrayList<>(findings);
    linkFindings.values().forEach(all::addAll);
    return all;
  }

  /**
   * How the entries hang together, without the entries.
   *
   * @return the structure
   */
  public Structure structure() {
    Map<EntryId, Map<String, List<EntryId>>> inverse = new HashMap<>();
    site.entries()
        .forEach(
            (id, entry) -> {
              if (!entry.inverse().isEmpty()) {
                inverse.put(id, entry.inverse());
              }
            });
    return new Structure(
        inverse,
        each(site.lists(), lists -> each(lists, Assembly::ids)),
        each(site.terms(), terms -> each(terms, byTerm -> each(byTerm, Assembly::ids))),
        site.pictures(),
        findings,
        linkFindings);
  }

  private static List<EntryId> ids(List<LocalEntry> entries) {
    return entries.stream().map(LocalEntry::id).toList();
  }

  private static <K, V, W> Map<K, W> each(Map<K, V> map, Function<V, W> change) {
    Map<K, W> changed = new HashMap<>();
    map.forEach((key, value) -> changed.put(key, change.apply(value)));
    return Collections.unmodifiableMap(changed);
  }

  /** What was known of all files, with what is known of some now. */
  static <V> Map<String, V> replaced(Map<String, V> known, Set<String> files, Map<String, V> now) {
    Map<String, V> all = new HashMap<>(known);
    all.keySet().removeAll(files);
    all.putAll(now);
    return all;
  }

  /**
   * The files whose links lead where they led before: those that did not change, when nothing did
   * that a link can lead to.
   */
  Set<String> sameLinks(Parsed now) {
    Map<String, ParsedEntry> before =
        parsed.entries().stream().collect(Collectors.toMap(ParsedEntry::file, entry -> entry));
    boolean same =
        now.entries().size() == before.size()
            && now.files().equals(parsed.files())
            && now.drafts().equals(parsed.drafts())
            && now.unreadable().equals(parsed.unreadable())
            && now.entries().stream()
                .allMatch(entry -> isSameTarget(before.get(entry.file()), entry));
    return same
        ? now.entries().stream()
            .filter(entry -> entry.equals(before.get(entry.file())))
            .map(ParsedEntry::file)
            .collect(Collectors.toSet())
        : Set.of();
  }

  private static boolean isSameTarget(@Nullable ParsedEntry before, ParsedEntry now) {
    return before != null && ids(before.body()).equals(ids(now.body()));
  }

  /** Whether nothing but the text below its fields has changed in a file. */
  static boolean isSameButForText(@Nullable ParsedEntry before, ParsedEntry now) {
    return before != null
        && before.fields().equals(now.fields())
        && before.faulty().equals(now.faulty())
        && before.references().equals(now.references())
        && before.slug().equals(now.slug())
        && before.aliases().equals(now.aliases())
        && before.layout().equals(now.layout())
        && before.draft() == now.draft()
        && ids(before.body()).equals(ids(now.body()));
  }

  private static List<String> ids(Body body) {
    return body.headings().stream().map(Body.Heading::id).toList();
  }
}
