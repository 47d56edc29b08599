package org.kladez.i18n;

import java.util.Locale;
import java.util.Set;

/**
 * No-break spaces by a language's rules: a short Russian preposition or conjunction does not hang
 * at the end of a line, nor does {@code №} or {@code No.} before its number, or a number before
 * what it counts.
 */
public final class Typography {
  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final Set<String> RUSSIAN =
      Set.of(
          "а", "в", "и", "к", "о", "с", "у", "я", "во", "до", "за", "из", "ко", "на", "не", "ни",
          "но", "об", "от", "по", "со", "для", "без", "при", "под", "над", "про", "или", "что",
          "как", "№", "§");
  private static final int MOST_DIGITS = 4;
  private static final int LONGEST_COUNTED = 9;
  private static final Set<String> OTHERS = Set.of("№", "no.", "§");

  private final Set<String> hanging;
  private final int longest;

  /**
   * Makes the rules of a language.
   *
   * @param locale the language
   */
  public Typography(Locale locale) {
    this.hanging = locale.getLanguage().equals("ru") ? RUSSIAN : OTHERS;
    this.longest = hanging.stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * Puts no-break spaces where a line must not end.
   *
   * @param text plain text
   * @return the text, of the same length
   */
  public String noBreak(String text) {
    StringBuilder out = null;
    int space = text.indexOf(' ');
    while (space >= 0) {
      if (isHanging(text, space) || isCount(text, space) || isBeforeDash(text, space)) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(space, NO_BREAK_SPACE);
      }
      space = text.indexOf(' ', space + 1);
    }
    return out == null ? text : out.toString();
  }

  private boolean isHanging(String text, int space) {
    int start = space;
    while (start > 0 && space - start <= longest && isWordCharacter(text.charAt(start - 1))) {
      start--;
    }
    int length = space - start;
    return length > 0
        && length <= longest
        && hanging.contains(text.substring(start, space).toLowerCase(Locale.ROOT));
  }

  /**
   * A number of no more than four digits, and then a short word: "42 schools", «2015 года»; or the
   * next three digits of it. Longer words would leave holes, and words that hang hold on already.
   */
  private boolean isCount(String text, int space) {
    int start = space;
    while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
      start--;
    }
    int digits = space - start;
    if (digits == 0
        || digits > MOST_DIGITS
        || (start > 0 && isWordCharacter(text.charAt(start - 1)))) {
      return false;
    }
    int end = space + 1;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String next = text.substring(space + 1, end);
    return next.matches("\\d{3}")
        || (next.matches("\\p{L}{1," + LONGEST_COUNTED + "}")
            && !hanging.contains(next.toLowerCase(Locale.ROOT)));
  }

  private static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '№' || c == '§' || c == '.' || c == '-';
  }

  private static boolean isBeforeDash(String text, int space) {
    return space > 0 && space + 2 < text.length() && text.startsWith("— ", space + 1);
  }
}
