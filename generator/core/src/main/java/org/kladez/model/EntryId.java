package org.kladez.model;

import org.jspecify.annotations.Nullable;

/**
 * What identifies an entry in every language: {@code <type>/<slug>}.
 *
 * @param type the type's name
 * @param slug the entry's name within its type
 */
public record EntryId(String type, String slug) implements Comparable<EntryId> {
  /** What a type, a slug or a term may look like: letters and digits of any script, - and _. */
  public static final String SLUG = "[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*";

  /** Checks that both parts are there. */
  public EntryId {
    if (type.isEmpty() || slug.isEmpty()) {
      throw new IllegalArgumentException("an entry's id needs a type and a slug");
    }
  }

  @Override
  public int compareTo(EntryId other) {
    int byType = type.compareTo(other.type);
    return byType == 0 ? slug.compareTo(other.slug) : byType;
  }

  // What Java makes for a record is slow without its best compiler, and these are asked most.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EntryId id && slug.equals(id.slug) && type.equals(id.type);
  }

  @Override
  public int hashCode() {
    return 31 * type.hashCode() + slug.hashCode();
  }

  @Override
  public String toString() {
    return type + "/" + slug;
  }
}
