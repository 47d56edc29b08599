package org.kladez.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kladez.diagnostic.SourcePosition;

/**
 * What one file says, checked against its type's schema but not against other entries. It depends
 * on its file, the schemas and the vocabularies alone.
 *
 * @param id the entry
 * @param language the file's language
 * @param file the file's path relative to the source folder
 * @param page what it says of the page itself
 * @param content everything else, which may be read only when it is asked for
 */
public record ParsedEntry(
    EntryId id, Language language, String file, Page page, Supplier<Content> content) {

  /**
   * What a file says of the page itself.
   *
   * @param slug the address's last part, where it differs from the id's
   * @param aliases earlier addresses
   * @param layout the layout asked for
   * @param draft whether the entry is not yet to be published
   */
  public record Page(
      Optional<String> slug, List<String> aliases, Optional<String> layout, boolean draft) {
    /** A page of which a file says nothing. */
    public static final Page USUAL = new Page(Optional.empty(), List.of(), Optional.empty(), false);

    /** Copies the list. */
    public Page {
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * What a file says.
   *
   * @param fields the values with their places
   * @param faulty the fields that are written but could not be read
   * @param references every reference in the values, with its place
   * @param urls every web address in the values, with its place
   * @param text the text below the fields, which may be read only when it is asked for
   */
  public record Content(
      Map<String, Field> fields,
      Set<String> faulty,
      List<ReferenceUse> references,
      List<ExternalLink> urls,
      Supplier<Body> text) {
    /** What a file says that is not there. */
    public static final Content NONE =
        new Content(Map.of(), Set.of(), List.of(), List.of(), () -> Body.EMPTY);

    /** Copies the collections. */
    public Content {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
      faulty = Set.copyOf(faulty);
      references = List.copyOf(references);
      urls = List.copyOf(urls);
    }

    /** Two are equal when they say the same, whether the texts were read already or not. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Content content
          && fields.equals(content.fields)
          && faulty.equals(content.faulty)
          && references.equals(content.references)
          && urls.equals(content.urls)
          && text.get().equals(content.text.get());
    }

    @Override
    public int hashCode() {
      return fields.hashCode();
    }
  }

  /**
   * The values with their places.
   *
   * @return the values by the names of their fields
   */
  public Map<String, Field> fields() {
    return content.get().fields();
  }

  /**
   * The fields that are written but could not be read.
   *
   * @return their names
   */
  public Set<String> faulty() {
    return content.get().faulty();
  }

  /**
   * Every reference in the values.
   *
   * @return the references with their places
   */
  public List<ReferenceUse> references() {
    return content.get().references();
  }

  /**
   * Every web address in the values.
   *
   * @return the addresses with their places
   */
  public List<ExternalLink> urls() {
    return content.get().urls();
  }

  /**
   * The text.
   *
   * @return the text
   */
  public Body body() {
    return content.get().text().get();
  }

  /**
   * The address's last part, where it differs from the id's.
   *
   * @return the part
   */
  public Optional<String> slug() {
    return page.slug();
  }

  /**
   * Earlier addresses.
   *
   * @return the addresses as written
   */
  public List<String> aliases() {
    return page.aliases();
  }

  /**
   * The layout asked for.
   *
   * @return its name
   */
  public Optional<String> layout() {
    return page.layout();
  }

  /**
   * Whether the entry is not yet to be published.
   *
   * @return true for a draft
   */
  public boolean draft() {
    return page.draft();
  }

  /** Reads what it says, where that has not been read yet. */
  public void read() {
    Content unused = content.get();
  }

  /** Two are equal when they say the same, whether it was read already or not. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ParsedEntry entry
        && id.equals(entry.id)
        && language.equals(entry.language)
        && file.equals(entry.file)
        && page.equals(entry.page)
        && content.get().equals(entry.content.get());
  }

  @Override
  public int hashCode() {
    return file.hashCode();
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
