package org.kladez.assemble;

import java.util.List;
import java.util.Set;
import org.kladez.model.EntryId;
import org.kladez.model.ParsedEntry;

/**
 * Everything that was read.
 *
 * @param entries the entries that are to be shown
 * @param drafts entries left out because they are drafts
 * @param unreadable entries with a file that could not be read; what names them is not told as
 *     broken
 * @param files every file under {@code content/}
 */
public record Parsed(
    List<ParsedEntry> entries, Set<EntryId> drafts, Set<EntryId> unreadable, Set<String> files) {
  /** Copies the collections. */
  public Parsed {
    entries = List.copyOf(entries);
    drafts = Set.copyOf(drafts);
    unreadable = Set.copyOf(unreadable);
    files = Set.copyOf(files);
  }
}
