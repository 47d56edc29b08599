package org.kladez.search.words;

/**
 * Orders words by numbers: hundreds of thousands are sorted, and to follow each to its letters, far
 * away in memory, at each comparison takes most of that time.
 */
final class Beginnings {
  private static final int LETTERS = 8;
  private static final char LAST_ASCII = 0x7F;
  private static final char FIRST_RUSSIAN = 'а';
  private static final char LAST_RUSSIAN = 'ё';
  private static final int RUSSIAN = 0x81;
  private static final int BETWEEN = 0x80;
  private static final int LATER = 0xFF;

  private Beginnings() {}

  /**
   * A number for the first letters of a word. Of two words with different unsigned numbers the one
   * with the smaller number comes first in the order of UTF-16 code units; equal numbers say
   * nothing.
   */
  static long of(String word) {
    long beginning = 0;
    int length = Math.min(LETTERS, word.length());
    int at = 0;
    while (at < length) {
      int code = code(word.charAt(at));
      at++;
      beginning = beginning << Byte.SIZE | code;
      if (code == BETWEEN || code == LATER) {
        // Several letters have this code, so what follows must not decide.
        break;
      }
    }
    return beginning << ((LETTERS - at) * Byte.SIZE);
  }

  private static int code(char letter) {
    if (letter <= LAST_ASCII) {
      return letter;
    } else if (letter < FIRST_RUSSIAN) {
      return BETWEEN;
    }
    return letter <= LAST_RUSSIAN ? RUSSIAN + letter - FIRST_RUSSIAN : LATER;
  }
}
