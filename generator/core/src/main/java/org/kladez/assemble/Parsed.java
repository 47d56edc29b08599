package org.kladez.assemble;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /**
   * Everything that was read where drafts are shown like any other entry.
   *
   * @param read what each file says, with the entry that it belongs to; nothing for a file that
   *     could not be read
   * @param files every file under {@code content/}
   * @return the entries
   */
  public static Parsed withDrafts(
      List<Map.Entry<EntryId, Optional<ParsedEntry>>> read, Set<String> files) {
    Set<EntryId> unreadable = new HashSet<>();
    read.stream()
        .filter(one -> one.getValue().isEmpty())
        .forEach(one -> unreadable.add(one.getKey()));
    List<ParsedEntry> entries = read.stream().flatMap(one -> one.getValue().stream()).toList();
    return new Parsed(entries, Set.of(), unreadable, files);
  }

  /**
   * The same with other texts of some entries.
   *
   * @param texts the texts by their files
   * @return the entries in the same order
   */
  Parsed with(Map<String, ParsedEntry> texts) {
    List<ParsedEntry> changed =
        entries.stream().map(entry -> texts.getOrDefault(entry.file(), entry)).toList();
    return new Parsed(changed, drafts, unreadable, files);
  }
}
