package org.kladez.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the known name that is nearest to a written one. */
public final class Suggestions {
  /** So many letters tell names apart: {@code by} begins too many words. */
  private static final int PART = 4;

  private Suggestions() {}

  /**
   * Finds the name that was probably meant. Distance is that of Damerau and Levenshtein (optimal
   * string alignment); at most a third of the word's letters may differ. Where no name is near, it
   * is the only one that goes on where the written one stops, or stops where it goes on: {@code
   * ufa-} and {@code ufa-45.en.md} both mean {@code ufa-45}.
   *
   * @param written what the file says
   * @param known the names that would have been right
   * @return the nearest name, the first in alphabetical order among equals
   */
  public static Optional<String> nearest(String written, Collection<String> known) {
    String word = written.toLowerCase(Locale.ROOT);
    int bound = word.length() / 3;
    String best = null;
    int bestDistance = bound + 1;
    for (String name : known) {
      int distance = distance(word, name.toLowerCase(Locale.ROOT), bestDistance + 1);
      boolean first = best == null || name.compareTo(best) < 0;
      if (distance < bestDistance || (distance == bestDistance && best != null && first)) {
        best = name;
        bestDistance = distance;
      }
    }
    return best == null ? continued(word, known) : Optional.of(best);
  }

  private static Optional<String> continued(String word, Collection<String> known) {
    List<String> names =
        known.stream().filter(name -> isPart(word, name.toLowerCase(Locale.ROOT))).toList();
    return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
  }

  private static boolean isPart(String a, String b) {
    return Math.min(a.length(), b.length()) >= PART && (a.startsWith(b) || b.startsWith(a));
  }

  /**
   * The distance of two words, or any number not below the bound when it is not below the bound.
   */
  private static int distance(String a, String b, int bound) {
    if (Math.abs(a.length() - b.length()) >= bound) {
      return bound;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replace, 1 + Math.min(last[j], row[j - 1]));
        if (isSwap(a, b, i, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least >= bound) {
        return bound;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }

  private static boolean isSwap(String a, String b, int i, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
