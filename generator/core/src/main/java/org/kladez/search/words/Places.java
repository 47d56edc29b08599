package org.kladez.search.words;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Relates names of places and the Russian adjectives made of them, whose roots are often too short
 * for other words: Рига, рижский; Уфа, уфимский; Баку, бакинский.
 */
final class Places {
  private static final int SHORTEST = 2;
  private static final List<String> ADJECTIVES = List.of("ский", "цкий", "ской");

  /** What may stand between a root and the ending of its adjective. */
  private static final List<String> LINKS =
      List.of("", "ий", "ей", "й", "ин", "им", "ен", "ан", "ян", "ов", "ев", "н");

  /** What may follow a root in the name. */
  private static final List<String> ENDINGS =
      List.of("", "ия", "ие", "ы", "и", "а", "я", "о", "е", "у", "ь", "й");

  private Places() {}

  /** Whether a lemma is a proper name. */
  static boolean isName(String lemma) {
    return Character.isUpperCase(lemma.codePointAt(0));
  }

  /** The roots that a lemma may have; none for what is neither a name nor such an adjective. */
  static Set<String> roots(String lemma) {
    String folded = Words.fold(lemma);
    Set<String> roots = new TreeSet<>();
    if (isName(lemma)) {
      ENDINGS.forEach(ending -> add(folded, ending, roots));
    }
    for (String adjective : ADJECTIVES) {
      LINKS.forEach(link -> add(folded, link + adjective, roots));
    }
    return roots;
  }

  /** The adjectives that a name may have; whether they are words, a dictionary tells. */
  static Set<String> adjectives(String name) {
    Set<String> roots = new TreeSet<>();
    String folded = Words.fold(name);
    for (String ending : ENDINGS) {
      int length = folded.length() - ending.length();
      if (folded.endsWith(ending) && length >= SHORTEST) {
        String root = folded.substring(0, length);
        roots.add(root);
        String changed = changed(root.charAt(length - 1));
        changed.chars().forEach(c -> roots.add(root.substring(0, length - 1) + (char) c));
      }
    }
    Set<String> adjectives = new TreeSet<>();
    for (String root : roots) {
      LINKS.forEach(link -> ADJECTIVES.forEach(ending -> adjectives.add(root + link + ending)));
      adjectives.add(root + "ий");
    }
    return adjectives;
  }

  /** What a last consonant may become, the reverse of {@link #alike}. */
  private static String changed(char consonant) {
    return switch (consonant) {
      case 'к' -> "чц";
      case 'г' -> "ж";
      case 'х' -> "ш";
      default -> "";
    };
  }

  private static void add(String word, String ending, Set<String> roots) {
    int length = word.length() - ending.length();
    if (word.endsWith(ending) && length >= SHORTEST) {
      roots.add(word.substring(0, length - 1) + alike(word.charAt(length - 1)));
    }
  }

  /** The last consonant changes in word formation: наука, научный; Рига, рижский. */
  static char alike(char consonant) {
    return switch (consonant) {
      case 'ч', 'ц' -> 'к';
      case 'ж' -> 'г';
      case 'ш' -> 'х';
      default -> consonant;
    };
  }
}
