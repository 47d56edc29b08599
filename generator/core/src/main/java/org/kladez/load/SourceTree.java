package org.kladez.load;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kladez.model.EntryId;
import org.kladez.model.Language;

/**
 * What a source folder holds; all paths are relative to it, with {@code /}.
 *
 * @param entries the files of entries
 * @param schemas schema files by type
 * @param vocabularies vocabulary files by name
 * @param data files of free data by name
 * @param files every file under {@code content/}, for links and pictures
 */
public record SourceTree(
    List<EntryFile> entries,
    Map<String, String> schemas,
    Map<String, String> vocabularies,
    Map<String, String> data,
    java.util.Set<String> files) {
  /** Copies the collections. */
  public SourceTree {
    entries = List.copyOf(entries);
    schemas = java.util.Collections.unmodifiableMap(new TreeMap<>(schemas));
    vocabularies = java.util.Collections.unmodifiableMap(new TreeMap<>(vocabularies));
    data = java.util.Collections.unmodifiableMap(new TreeMap<>(data));
    files = java.util.Set.copyOf(files);
  }

  /**
   * The file of an entry in one language.
   *
   * @param id the entry
   * @param language the file's language
   * @param path the file
   */
  public record EntryFile(EntryId id, Language language, String path) {}
}
