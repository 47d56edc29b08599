package org.kladez.i18n;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text with places for values, in ICU's message syntax. It is read when it is filled first, and
 * not again: pages say the same few phrases. Safe for use by several threads.
 *
 * <p>Example: {@code new Phrase("{0, plural, one {# school} other {# schools}}",
 * Locale.ENGLISH).with(List.of(2))} is “2 schools”.
 */
public final class Phrase {
  private final String pattern;
  private final Locale locale;
  private final boolean plain;
  private @Nullable MessageFormat format;

  /**
   * Makes a phrase.
   *
   * @param pattern the pattern
   * @param locale its language
   */
  public Phrase(String pattern, Locale locale) {
    this.pattern = pattern;
    this.locale = locale;
    this.plain = pattern.indexOf('{') < 0;
  }

  /**
   * Fills the places.
   *
   * @param arguments values for {@code {0}}, {@code {1}} …
   * @return the text
   * @throws IllegalArgumentException when the pattern cannot be read
   */
  public String with(List<?> arguments) {
    return plain && arguments.isEmpty() ? pattern : fill(arguments.toArray());
  }

  private synchronized String fill(Object[] arguments) {
    MessageFormat known = format;
    if (known == null) {
      known = new MessageFormat(pattern, locale);
      format = known;
    }
    return known.format(arguments);
  }
}
