package org.kladez.social;

import java.util.Arrays;

/** Finds where runs of equal points end: most of a card is one colour. */
final class Runs {
  /** A longer run is likely to be very long, which Java compares many points at once for. */
  private static final int SHORT = 24;

  private Runs() {}

  /** The place after the last point that is as the one at a place. */
  static int end(int[] points, int from) {
    int soon = Math.min(points.length, from + SHORT);
    for (int at = from + 1; at < soon; at++) {
      if (points[at] != points[from]) {
        return at;
      }
    }
    // Each is compared with the one before it.
    int last = points.length - 1;
    int unlike = Arrays.mismatch(points, soon - 1, last, points, soon, points.length);
    return unlike < 0 ? points.length : soon + unlike;
  }

  /** The place after the last point that is as the one at a place. */
  static int end(byte[] points, int from) {
    int soon = Math.min(points.length, from + SHORT);
    for (int at = from + 1; at < soon; at++) {
      if (points[at] != points[from]) {
        return at;
      }
    }
    int last = points.length - 1;
    int unlike = Arrays.mismatch(points, soon - 1, last, points, soon, points.length);
    return unlike < 0 ? points.length : soon + unlike;
  }
}
