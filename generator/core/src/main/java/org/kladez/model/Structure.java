package org.kladez.model;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kladez.diagnostic.Diagnostic;

/**
 * How the entries of a site hang together: whatever is known of them only when all of them are. It
 * stays the same as long as nothing changes in a file but its text.
 *
 * @param inverse the entries that refer to one, by its id and the relation's inverse name
 * @param lists the entries of each type that readers of a language see, in the order of the list
 * @param terms the entries of each term, by language and vocabulary
 * @param pictures the pictures that each file shows
 * @param findings what is wrong between entries, links apart
 * @param linkFindings what is wrong with links, by the file that they stand in
 */
public record Structure(
    Map<EntryId, Map<String, List<EntryId>>> inverse,
    Map<Language, Map<String, List<EntryId>>> lists,
    Map<Language, Map<String, Map<String, List<EntryId>>>> terms,
    Map<String, Set<String>> pictures,
    List<Diagnostic> findings,
    Map<String, List<Diagnostic>> linkFindings) {
  /** Copies the outermost collections; what is in them is not changed any more. */
  public Structure {
    inverse = Collections.unmodifiableMap(new HashMap<>(inverse));
    lists = Map.copyOf(lists);
    terms = Map.copyOf(terms);
    pictures = Map.copyOf(pictures);
    findings = List.copyOf(findings);
    linkFindings = Map.copyOf(linkFindings);
  }
}
