package org.kladez.search;

import java.util.Arrays;

/**
 * Where a term occurs.
 *
 * @param counts how many documents have it, by field
 * @param bytes the postings of each field as a shard has them
 */
record Postings(int[] counts, byte[][] bytes) {
  private static final byte[] NONE = {};

  /** A term that occurs nowhere yet. */
  static Postings none() {
    byte[][] none = new byte[SearchFields.ALL.size()][];
    Arrays.fill(none, NONE);
    return new Postings(new int[SearchFields.ALL.size()], none);
  }

  void write(ByteSink out) {
    for (int field = 0; field < counts.length; field++) {
      out.number(counts[field]);
      if (counts[field] > 0) {
        out.number(bytes[field].length);
        out.raw(bytes[field]);
      }
    }
  }

  static Postings read(ByteSource in) {
    Postings read = none();
    for (int field = 0; field < read.counts.length; field++) {
      read.counts[field] = in.number();
      if (read.counts[field] > 0) {
        read.bytes[field] = in.raw(in.number());
      }
    }
    return read;
  }

  static void skip(ByteSource in) {
    for (int field = 0; field < SearchFields.ALL.size(); field++) {
      if (in.number() > 0) {
        int length = in.number();
        in.go(in.at() + length);
      }
    }
  }

  /** Whether the same documents have it as often. */
  boolean isSame(Postings other) {
    return Arrays.deepEquals(bytes, other.bytes);
  }

  /** Whether no document has the term. */
  boolean isNowhere() {
    return Arrays.stream(counts).allMatch(count -> count == 0);
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
