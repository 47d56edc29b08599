package org.kladez.i18n;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

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
  private static final Pattern THOUSANDS = Pattern.compile("\\d{3}");
  private static final Pattern COUNTED = Pattern.compile("\\p{L}{1,9}");
  private static final Set<String> OTHERS = Set.of("№", "no.", "§");

  private static final int MOST_LETTERS = Long.BYTES / Character.BYTES;

  /** Sorted; {@link #packed} of each word. */
  private final long[] hanging;

  private final int longest;

  /**
   * Makes the rules of a language.
   *
   * @param locale the language
   */
  public Typography(Locale locale) {
    Set<String> words = locale.getLanguage().equals("ru") ? RUSSIAN : OTHERS;
    this.hanging =
        words.stream().mapToLong(word -> packed(word, 0, word.length())).sorted().toArray();
    this.longest = words.stream().mapToInt(String::length).max().orElse(0);
  }

  /** The small letters of a short word in a number: each space of a long text asks for one. */
  private static long packed(String text, int start, int end) {
    long packed = 0;
    for (int i = start; i < end; i++) {
      packed = packed << Character.SIZE | Character.toLowerCase(text.charAt(i));
    }
    return packed;
  }

  private boolean hangs(String text, int start, int end) {
    return end - start <= MOST_LETTERS
        && Arrays.binarySearch(hanging, packed(text, start, end)) >= 0;
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
    return length > 0 && length <= longest && hangs(text, start, space);
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
    return THOUSANDS.matcher(next).matches()
        || (COUNTED.matcher(next).matches() && !hangs(text, space + 1, end));
  }

  private static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '№' || c == '§' || c == '.' || c == '-';
  }

  private static boolean isBeforeDash(String text, int space) {
    return space > 0 && space + 2 < text.length() && text.startsWith("— ", space + 1);
  }
}
