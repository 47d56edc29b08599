package org.kladez.search.words;

import org.apache.lucene.analysis.en.EnglishMinimalStemmer;
import org.apache.lucene.analysis.ru.RussianLightStemmer;

/**
 * Stems words that no dictionary has, by Lucene's light stemmers: the browser has the same ones.
 */
final class LightStems {
  /** Ends a term that is a stem, so that it never equals a lemma. */
  static final char MARK = '~';

  private static final int FIRST_CYRILLIC = 0x400;

  /** The letters up to here are all Cyrillic, from the first on. */
  private static final char LAST_OF_RUSSIAN = 'ё';

  private final RussianLightStemmer russian = new RussianLightStemmer();
  private final EnglishMinimalStemmer english = new EnglishMinimalStemmer();

  /** The term of a folded word: its stem and the mark. */
  String term(String word) {
    char[] letters = word.toCharArray();
    int length =
        isCyrillic(word)
            ? russian.stem(letters, letters.length)
            : english.stem(letters, letters.length);
    return new String(letters, 0, length) + MARK;
  }

  static boolean isCyrillic(String word) {
    for (int i = 0; i < word.length(); i++) {
      int c = word.codePointAt(i);
      if (c >= FIRST_CYRILLIC && c <= LAST_OF_RUSSIAN) {
        return true;
      }
      if (c > LAST_OF_RUSSIAN
          && Character.isLetter(c)
          && Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC) {
        return true;
      }
    }
    return false;
  }
}
