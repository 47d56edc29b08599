package org.kladez.model;

import java.util.Optional;

/** Where a link in a text leads, once all entries are known. */
public sealed interface Target {
  /**
   * An entry's page.
   *
   * @param id the entry
   * @param language the language asked for; the reader's where it is left out
   * @param fragment the heading's id
   */
  record ToEntry(EntryId id, Optional<Language> language, Optional<String> fragment)
      implements Target {}

  /**
   * A type's list.
   *
   * @param type the type's name
   */
  record ToList(String type) implements Target {}

  /**
   * A heading of the same text.
   *
   * @param fragment the heading's id
   */
  record ToHeading(String fragment) implements Target {}

  /**
   * A picture.
   *
   * @param file the picture's path relative to the source folder
   */
  record ToPicture(String file) implements Target {}

  /** Nothing: the link is told as broken, and its text stays. */
  record Nowhere() implements Target {}
}
