package org.kladez.i18n;

import com.ibm.icu.util.ULocale;
import java.util.Locale;

/** Tells a text in Cyrillic from one in Latin letters. */
public final class Scripts {
  private static final String CYRILLIC = "Cyrl";
  private static final String LATIN = "Latn";
  private static final int MOST = 4000;
  private static final int LEAST_LETTERS = 150;
  private static final double NEARLY_ALL = 0.8;
  private static final int CYRILLIC_BEGINS = 0x400;
  private static final int CYRILLIC_ENDS = 0x52F;
  private static final int ASCII_ENDS = 0x80;
  private static final int LATIN_ENDS = 0x24F;

  private Scripts() {}

  /**
   * Whether a text is not in the letters that a language is written in: four fifths of its letters
   * are of the other script. Short texts and other scripts are let pass.
   *
   * @param text the text; its beginning is looked at
   * @param script what {@link #of} says of the language
   * @return true for a Russian text where an English one is expected, or the reverse
   */
  public static boolean isForeign(String text, String script) {
    int cyrillic = 0;
    int latin = 0;
    int end = Math.min(text.length(), MOST);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c >= CYRILLIC_BEGINS && c <= CYRILLIC_ENDS) {
        cyrillic++;
      } else if (isLatin(c)) {
        latin++;
      }
    }
    int all = cyrillic + latin;
    if (all < LEAST_LETTERS || Math.max(cyrillic, latin) < all * NEARLY_ALL) {
      return false;
    }
    return script.equals(cyrillic > latin ? LATIN : CYRILLIC);
  }

  private static boolean isLatin(char c) {
    int small = c | ' ';
    return c < ASCII_ENDS ? small >= 'a' && small <= 'z' : c <= LATIN_ENDS && Character.isLetter(c);
  }

  /**
   * Whether a language is written in Cyrillic letters.
   *
   * @param locale the language
   * @return true for Russian
   */
  public static boolean isCyrillic(Locale locale) {
    return of(locale).equals(CYRILLIC);
  }

  /**
   * What a language is written in.
   *
   * @param locale the language
   * @return the script's code in ISO 15924, such as {@code Cyrl}
   */
  public static String of(Locale locale) {
    return ULocale.addLikelySubtags(ULocale.forLocale(locale)).getScript();
  }
}
