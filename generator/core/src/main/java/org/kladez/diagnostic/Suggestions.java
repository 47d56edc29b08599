package org.kladez.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the known name that is nearest to a written one. */
public final class Suggestions {
  private Suggestions() {}

  /**
   * Finds the name that was probably meant. Distance is that of Damerau and Levenshtein (optimal
   * string alignment); at most a third of the word's letters may differ.
   *
   * @param written what the file says
   * @param known the names that would have been right
   * @return the nearest name, the first in alphabetical order among equals
   */
  public static Optional<String> nearest(String written, Collection<String> known) {
    String word = written.toLowerCase(Locale.ROOT);
    int bound = Math.max(1, word.length() / 3);
    String best = null;
    int bestDistance = bound + 1;
    for (String name : known.stream().sorted().toList()) {
      int distance = distance(word, name.toLowerCase(Locale.ROOT), bestDistance);
      if (distance < bestDistance) {
        best = name;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int distance(String a, String b, int bound) {
    if (Math.abs(a.length() - b.length()) >= bound) {
      return bound;
    }
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replace, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (isSwap(a, b, i, j)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  private static boolean isSwap(String a, String b, int i, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
