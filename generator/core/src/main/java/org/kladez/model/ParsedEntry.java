package org.kladez.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kladez.diagnostic.SourcePosition;

/**
 * What one file says, checked against its type's schema but not against other entries. It depends
 * on its file, the schemas and the vocabularies alone.
 *
 * @param id the entry
 * @param language the file's language
 * @param file the file's path relative to the source folder
 * @param fields the values with their places
 * @param faulty the fields that are written but could not be read
 * @param references every reference in the values, with its place
 * @param urls every web address in the values, with its place
 * @param slug the address's last part, where it differs from the id's
 * @param aliases earlier addresses
 * @param layout the layout asked for
 * @param draft whether the entry is not yet to be published
 * @param body the text
 */
public record ParsedEntry(
    EntryId id,
    Language language,
    String file,
    Map<String, Field> fields,
    Set<String> faulty,
    List<ReferenceUse> references,
    List<ExternalLink> urls,
    Optional<String> slug,
    List<String> aliases,
    Optional<String> layout,
    boolean draft,
    Body body) {
  /** Copies the collections. */
  public ParsedEntry {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    faulty = Set.copyOf(faulty);
    references = List.copyOf(references);
    urls = List.copyOf(urls);
    aliases = List.copyOf(aliases);
  }

  /**
   * A value and its place.
   *
   * @param value the value
   * @param at the place of its key
   */
  public record Field(FieldValue value, SourcePosition at) {}

  /**
   * A reference and its place.
   *
   * @param field the field it stands in
   * @param target the entry it names
   * @param written its text in the file, with or without the type
   * @param list the entries that the list names which it stands in, its own among them
   * @param inverse the relation's name on the other side
   * @param at its place
   */
  public record ReferenceUse(
      String field,
      EntryId target,
      String written,
      Set<EntryId> list,
      Optional<String> inverse,
      SourcePosition at) {
    /** Copies the set. */
    public ReferenceUse {
      list = Set.copyOf(list);
    }

    /**
     * The same reference as an item of a list.
     *
     * @param items the entries that the list names
     * @return the reference
     */
    public ReferenceUse inList(Set<EntryId> items) {
      return new ReferenceUse(field, target, written, items, inverse, at);
    }
  }
}
