package org.kladez.search;

import java.util.Locale;

/** Reads a query as if it had been typed on the other of two keyboard layouts. */
final class Keyboard {
  private static final String QWERTY = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
  private static final String JCUKEN = "йцукенгшщзхъфывапролджэячсмитьбюе";

  private Keyboard() {}

  static String swap(String query) {
    String folded = query.toLowerCase(Locale.ROOT).replace('ё', 'е');
    boolean latin = folded.codePoints().anyMatch(Keyboard::isLatin);
    String from = latin ? QWERTY : JCUKEN;
    String to = latin ? JCUKEN : QWERTY;
    StringBuilder swapped = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char letter = folded.charAt(i);
      // The first е of the layout is the one on the key t: ё was folded into it.
      int key = from.indexOf(letter);
      swapped.append(key < 0 ? letter : to.charAt(key));
    }
    return swapped.toString();
  }

  private static boolean isLatin(int letter) {
    return Character.isLetter(letter)
        && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }
}
