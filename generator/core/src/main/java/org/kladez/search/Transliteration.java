package org.kladez.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Spells a word of Latin letters in Cyrillic ones. */
final class Transliteration {
  private static final int LONGEST = 4;
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("shch", "щ"),
          Map.entry("sch", "щ"),
          Map.entry("zh", "ж"),
          Map.entry("kh", "х"),
          Map.entry("ts", "ц"),
          Map.entry("tz", "ц"),
          Map.entry("ch", "ч"),
          Map.entry("sh", "ш"),
          Map.entry("yu", "ю"),
          Map.entry("ju", "ю"),
          Map.entry("iu", "ю"),
          Map.entry("ya", "я"),
          Map.entry("ja", "я"),
          Map.entry("ia", "я"),
          Map.entry("yo", "е"),
          Map.entry("jo", "е"),
          Map.entry("ye", "е"),
          Map.entry("je", "е"),
          Map.entry("a", "а"),
          Map.entry("b", "б"),
          Map.entry("v", "в"),
          Map.entry("w", "в"),
          Map.entry("g", "г"),
          Map.entry("d", "д"),
          Map.entry("e", "е"),
          Map.entry("z", "з"),
          Map.entry("i", "и"),
          Map.entry("k", "к"),
          Map.entry("q", "к"),
          Map.entry("l", "л"),
          Map.entry("m", "м"),
          Map.entry("n", "н"),
          Map.entry("o", "о"),
          Map.entry("p", "п"),
          Map.entry("r", "р"),
          Map.entry("s", "с"),
          Map.entry("t", "т"),
          Map.entry("u", "у"),
          Map.entry("f", "ф"),
          Map.entry("h", "х"),
          Map.entry("c", "ц"),
          Map.entry("x", "кс"),
          Map.entry("j", "й"),
          Map.entry("'", "ь"),
          Map.entry("’", "ь"));
  private static final Pattern LATIN = Pattern.compile("[a-z'’]+");
  private static final String VOWELS = "aeiou";
  private static final String CONSONANTS = "bdfklmnprstvz";

  private Transliteration() {}

  /** The spellings of a folded word, the likelier first; none when it is not of Latin letters. */
  static List<String> of(String word) {
    if (!LATIN.matcher(word).matches()) {
      return List.of();
    }
    String spelling = spell(word);
    List<String> spellings = new ArrayList<>(List.of(spelling));
    if (word.startsWith("e")) {
      spellings.add("э" + spelling.substring(1));
    }
    // Nobody writes the last sign of Казань in Latin letters.
    if (CONSONANTS.indexOf(word.charAt(word.length() - 1)) >= 0) {
      spellings.add(spelling + "ь");
    }
    return spellings;
  }

  private static String spell(String word) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < word.length()) {
      int length = Math.min(LONGEST, word.length() - at);
      while (length > 1 && !LETTERS.containsKey(word.substring(at, at + length))) {
        length--;
      }
      String letters = word.substring(at, at + length);
      out.append(letters.equals("y") ? y(word, at) : LETTERS.getOrDefault(letters, letters));
      at += length;
    }
    return out.toString();
  }

  /** It is й after a vowel and in the endings -iy and -yy, otherwise ы. */
  private static char y(String word, int at) {
    boolean last = at == word.length() - 1;
    boolean afterVowel = at > 0 && VOWELS.indexOf(word.charAt(at - 1)) >= 0;
    boolean ending = last && at > 0 && word.charAt(at - 1) == 'y';
    return afterVowel || ending ? 'й' : 'ы';
  }
}
