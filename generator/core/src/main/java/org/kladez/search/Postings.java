package org.kladez.search;

import java.util.Arrays;

/**
 * Where a term occurs.
 *
 * @param counts how many documents have it, by field
 * @param bytes the postings of each field as a shard has them
 */
record Postings(int[] counts, byte[][] bytes) {
  /** A term that occurs nowhere yet. */
  static Postings none() {
    byte[][] none = new byte[SearchFields.ALL.size()][];
    Arrays.fill(none, new byte[0]);
    return new Postings(new int[SearchFields.ALL.size()], none);
  }

  /** The largest number of documents that have the term in one field. */
  int weight() {
    int most = 0;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    return most;
  }

  /** About how many bytes a shard needs for it. */
  int size() {
    return counts.length + Arrays.stream(bytes).mapToInt(field -> field.length).sum();
  }
}
