package org.kladez.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A language of the site.
 *
 * @param code its BCP 47 tag, as in file names and addresses
 * @param name its name in itself
 */
public record Language(String code, String name) implements Comparable<Language> {
  /** Checks the code. */
  public Language {
    if (!code.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
      throw new IllegalArgumentException("not a language code: " + code);
    }
  }

  /**
   * The JDK's name for the language.
   *
   * @return the locale
   */
  public Locale locale() {
    return Locale.forLanguageTag(code);
  }

  // As in EntryId, not left to Java.
  @Override
  public boolean equals(@Nullable Object other) {
    return other == this
        || (other instanceof Language language
            && code.equals(language.code)
            && name.equals(language.name));
  }

  @Override
  public int hashCode() {
    return 31 * code.hashCode() + name.hashCode();
  }

  @Override
  public int compareTo(Language other) {
    return code.compareTo(other.code);
  }
}
