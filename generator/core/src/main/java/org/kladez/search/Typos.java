package org.kladez.search;

import java.util.stream.IntStream;

/** Compares words letter by letter. */
final class Typos {
  private static final int SHORTEST = 4;

  private Typos() {}

  /** Short words have too many neighbours, and another number is never what was meant. */
  static boolean isMistypable(String word) {
    return word.length() >= SHORTEST && !hasNumber(word);
  }

  private static boolean hasNumber(String word) {
    int next;
    for (int at = 0; at < word.length(); at += Character.charCount(next)) {
      next = word.codePointAt(at);
      int type = Character.getType(next);
      if (type == Character.DECIMAL_DIGIT_NUMBER
          || type == Character.LETTER_NUMBER
          || type == Character.OTHER_NUMBER) {
        return true;
      }
    }
    return false;
  }

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

  /**
   * Whether a single error near the beginning makes one word the other: a letter too few, too many,
   * another one, or one at a wrong place, all among the first {@link TypoBuckets#WHOLE}.
   */
  static boolean differAtTheBeginning(String typed, String form) {
    int longer = form.length() - typed.length();
    if (Math.abs(longer) > 1) {
      return false;
    }
    if (longer > 0) {
      return places(form).anyMatch(at -> without(form, at).equals(typed));
    }
    if (longer < 0) {
      return places(typed).anyMatch(at -> without(typed, at).equals(form));
    }
    return places(typed)
        .anyMatch(
            from ->
                places(form)
                    .filter(to -> to == from || form.charAt(to) == typed.charAt(from))
                    .anyMatch(to -> without(typed, from).equals(without(form, to))));
  }

  private static IntStream places(String word) {
    return IntStream.range(0, Math.min(TypoBuckets.WHOLE, word.length()));
  }

  /** A word that has lost a letter. */
  static String without(String word, int at) {
    return word.substring(0, at) + word.substring(at + 1);
  }
}
