package org.kladez.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a reader of one language sees it.
 *
 * @param entry the entry
 * @param language the reader's language
 * @param text the file that is shown: the translation, or the source where there is none
 * @param values all values by the names of their fields, inherited ones included; they may be
 *     looked for only when they are asked for
 * @param path the page's path from the site's root, ending in {@code /}
 */
public record LocalEntry(
    Entry entry,
    Language language,
    ParsedEntry text,
    Supplier<Map<String, FieldValue>> values,
    String path) {
  /**
   * All values, inherited ones included.
   *
   * @return the values by the names of their fields, in the order of the schema
   */
  public Map<String, FieldValue> fields() {
    return values.get();
  }

  /**
   * The entry's id.
   *
   * @return the id
   */
  public EntryId id() {
    return entry.id();
  }

  /**
   * Whether the entry is shown in another language than the reader's.
   *
   * @return true for a missing translation
   */
  public boolean isFallback() {
    return !text.language().equals(language);
  }

  /**
   * The entry's earlier addresses in the reader's language: an alias that begins with a slash is a
   * path from the site's root, any other an earlier slug.
   *
   * @return paths from the site's root, ending in {@code /}
   */
  public List<String> aliasPaths() {
    if (isFallback() || text.aliases().isEmpty()) {
      return List.of();
    }
    String folder = path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
    return text.aliases().stream()
        .map(alias -> alias.startsWith("/") ? alias.substring(1) : folder + alias)
        .map(alias -> alias.endsWith("/") ? alias : alias + "/")
        .toList();
  }

  /**
   * A text field.
   *
   * @param name the field's name
   * @return its text, or nothing when it is absent or no text
   */
  public Optional<String> textField(String name) {
    return fields().get(name) instanceof FieldValue.Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  /**
   * The title; the slug where a type has none.
   *
   * @return the title
   */
  public String title() {
    return textField("title").orElse(id().slug());
  }

  /** Two are equal when readers see the same, whether it was looked for already or not. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LocalEntry local
        && language.equals(local.language)
        && path.equals(local.path)
        && entry.equals(local.entry)
        && text.equals(local.text)
        && fields().equals(local.fields());
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }
}
