package org.kladez;

import java.util.List;
import java.util.Locale;

/**
 * How a translation stands to its source.
 *
 * @param id the entry, {@code type/slug}
 * @param language the code of the translation's language
 * @param file the translation's file, or the one that it would have, relative to the source folder
 * @param state how it stands as a whole
 * @param sections how it stands section by section; none when it is missing or nothing is known
 */
public record TranslationStatus(
    String id, String language, String file, State state, List<Section> sections) {
  /** Copies the sections. */
  public TranslationStatus {
    sections = List.copyOf(sections);
  }

  /** How a translation stands. */
  public enum State {
    /** The source is as it was when the translation was made. */
    CURRENT,
    /** The source has changed since. */
    LAGGING,
    /** There is no translation. */
    MISSING,
    /** Nobody knows what the translation was made from. */
    UNKNOWN;

    /**
     * The name used in reports.
     *
     * @return {@code current}, {@code lagging}, {@code missing} or {@code unknown}
     */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A section of the source.
   *
   * @param heading its heading in the source; empty for what stands before the first one, the
   *     fields included
   * @param state current or lagging
   */
  public record Section(String heading, State state) {}
}
