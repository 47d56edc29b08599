package org.kladez.search;

import java.util.stream.IntStream;

/** Compares words letter by letter. */
final class Typos {
  private Typos() {}

  /**
   * How many letters must be inserted, deleted, replaced or swapped with their neighbour to make
   * one word the other: the optimal string alignment distance. Any number over the limit stands for
   * "too far".
   */
  static int distance(String one, String other, int limit) {
    if (Math.abs(one.length() - other.length()) > limit) {
      return limit + 1;
    }
    int[] before = new int[other.length() + 1];
    int[] last = IntStream.rangeClosed(0, other.length()).toArray();
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        row[j] = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        row[j] = swapped ? Math.min(row[j], before[j - 2] + 1) : row[j];
      }
      before = last;
      last = row;
    }
    return last[other.length()];
  }

  /** Whether another first letter, one too few or too many, or the first two swapped is all. */
  static boolean onlyFirstLetterDiffers(String typed, String form) {
    boolean other = form.substring(1).equals(typed.substring(1));
    boolean tooFew = form.substring(1).equals(typed);
    boolean tooMany = form.equals(typed.substring(1));
    boolean swapped =
        form.length() == typed.length()
            && form.charAt(0) == typed.charAt(1)
            && form.charAt(1) == typed.charAt(0)
            && form.substring(2).equals(typed.substring(2));
    return other || tooFew || tooMany || swapped;
  }
}
