package org.kladez.model;

import org.jspecify.annotations.Nullable;

/**
 * What a page asks about the site while it is rendered. As long as the answers to all its questions
 * are the same, so is the page: they are noted for the next run.
 */
public sealed interface Question {
  /**
   * How the readers of a language see an entry: all but its text.
   *
   * @param language the readers' language
   * @param id the entry
   */
  record Seen(Language language, EntryId id) implements Question {
    // As in EntryId, not left to Java: pages ask hardly anything else.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Seen seen && id.equals(seen.id) && language.equals(seen.language);
    }

    @Override
    public int hashCode() {
      return 31 * language.hashCode() + id.hashCode();
    }
  }

  /**
   * What the text of an entry is, and where its links lead.
   *
   * @param language the readers' language
   * @param id the entry
   */
  record Read(Language language, EntryId id) implements Question {}

  /**
   * Whether there is an entry, and which language it was written in first.
   *
   * @param id the entry
   */
  record Source(EntryId id) implements Question {}

  /**
   * How many entries a list has.
   *
   * @param language the readers' language
   * @param type the list's type
   */
  record Count(Language language, String type) implements Question {}

  /**
   * Which entries a list has, and how their readers see them.
   *
   * @param language the readers' language
   * @param type the list's type
   */
  record Listed(Language language, String type) implements Question {}

  /**
   * What a part of a list is.
   *
   * @param language the readers' language
   * @param type the list's type
   * @param from the first entry's place in the list
   * @param to the place after the last one
   */
  record Part(Language language, String type, int from, int to) implements Question {}

  /**
   * What follows an entry in its list; after the last comes the first.
   *
   * @param language the readers' language
   * @param id the entry
   * @param count how many entries are asked for
   */
  record Following(Language language, EntryId id, int count) implements Question {}

  /**
   * Whether a list has an entry with a date.
   *
   * @param language the readers' language
   * @param type the list's type
   */
  record Dated(Language language, String type) implements Question {}

  /**
   * What a list can be filtered by.
   *
   * @param language the readers' language
   * @param type the list's type
   */
  record Filtered(Language language, String type) implements Question {}

  /**
   * Who refers to an entry, and how readers see them.
   *
   * @param language the readers' language
   * @param id the entry
   */
  record Related(Language language, EntryId id) implements Question {}

  /**
   * Which entries bear a term, and how their readers see them.
   *
   * @param language the readers' language
   * @param vocabulary the term's vocabulary
   * @param term the term
   */
  record Borne(Language language, String vocabulary, String term) implements Question {}

  /**
   * Whether any entry bears a term.
   *
   * @param language the readers' language
   * @param vocabulary the term's vocabulary
   * @param term the term
   */
  record Bears(Language language, String vocabulary, String term) implements Question {}

  /**
   * How many entries of each type bear a term.
   *
   * @param language the readers' language
   * @param vocabulary the term's vocabulary
   * @param term the term
   */
  record Uses(Language language, String vocabulary, String term) implements Question {}

  /**
   * Whether there is a page.
   *
   * @param path its path from the site's root
   */
  record Exists(String path) implements Question {}

  /**
   * How the readers of a language see all entries.
   *
   * @param language the readers' language
   */
  record Everything(Language language) implements Question {}

  /**
   * What all texts of a language are.
   *
   * @param language the readers' language
   */
  record Texts(Language language) implements Question {}

  /** Which pages there are. */
  record Pages() implements Question {}
}
