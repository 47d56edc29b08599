package org.kladez.i18n;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.PluralRules;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What is asked of texts with places for values, and numbers as a language writes them. */
public final class Patterns {
  private Patterns() {}

  /**
   * Finds the plural forms that a pattern lacks.
   *
   * @param pattern the pattern
   * @param locale its language
   * @return the missing forms by their CLDR names
   * @throws IllegalArgumentException when the pattern cannot be read
   */
  public static Set<String> missingPluralForms(String pattern, Locale locale) {
    MessagePattern parts = read(pattern);
    Set<String> missing = new TreeSet<>();
    for (int i = 0; i < parts.countParts(); i++) {
      MessagePattern.Part part = parts.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_START
          && part.getArgType() == MessagePattern.ArgType.PLURAL) {
        Set<String> forms = new TreeSet<>(PluralRules.forLocale(locale).getKeywords());
        for (int j = i; j < parts.getLimitPartIndex(i); j++) {
          if (parts.getPart(j).getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
            forms.remove(parts.getSubstring(parts.getPart(j)));
          }
        }
        missing.addAll(forms);
      }
    }
    return missing;
  }

  private static MessagePattern read(String pattern) {
    try {
      return new MessagePattern(pattern);
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /**
   * Writes a number.
   *
   * @param number the number
   * @param locale the language
   * @return the number with the language's separators
   */
  public static String number(Number number, Locale locale) {
    return NumberFormat.getInstance(locale).format(number);
  }
}
