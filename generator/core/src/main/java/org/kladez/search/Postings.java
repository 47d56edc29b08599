package org.kladez.search;

import java.util.Arrays;

/**
 * Where a term occurs. There are hundreds of thousands in memory, so each is one array.
 *
 * @param packed for each field how many documents have the term there, and where there are any, how
 *     long their postings are, and these as a shard has them
 */
record Postings(byte[] packed) {
  private static final int FIELDS = SearchFields.ALL.size();

  /** A term that occurs nowhere. */
  static Postings none() {
    return new Postings(new byte[FIELDS]);
  }

  void write(ByteSink out) {
    out.raw(packed);
  }

  static Postings read(ByteSource in) {
    int begin = in.at();
    skip(in);
    int end = in.at();
    in.go(begin);
    return new Postings(in.raw(end - begin));
  }

  static void skip(ByteSource in) {
    for (int field = 0; field < FIELDS; field++) {
      skipField(in);
    }
  }

  private static void skipField(ByteSource in) {
    if (in.number() > 0) {
      int length = in.number();
      in.go(in.at() + length);
    }
  }

  private ByteSource at(int field) {
    ByteSource in = new ByteSource(packed);
    for (int before = 0; before < field; before++) {
      skipField(in);
    }
    return in;
  }

  /** How many documents have it in a field. */
  int count(int field) {
    return at(field).number();
  }

  /** The documents that have it in a field. */
  PostingsCursor cursor(int field) {
    ByteSource in = at(field);
    int count = in.number();
    if (count > 0) {
      in.number();
    }
    return new PostingsCursor(packed, in.at(), count);
  }

  /** Writes the documents that have it in a field, as a shard has them. */
  void write(int field, ByteSink out) {
    ByteSource in = at(field);
    if (in.number() > 0) {
      out.raw(in.raw(in.number()));
    }
  }

  /** Whether the same documents have it as often. */
  boolean isSame(Postings other) {
    return Arrays.equals(packed, other.packed);
  }

  /** Whether no document has the term. */
  boolean isNowhere() {
    return packed.length == FIELDS;
  }

  /** The largest number of documents that have the term in one field. */
  int weight() {
    int most = 0;
    ByteSource in = new ByteSource(packed);
    for (int field = 0; field < FIELDS; field++) {
      int begin = in.at();
      most = Math.max(most, in.number());
      in.go(begin);
      skipField(in);
    }
    return most;
  }

  /** About how many bytes a shard needs for it. */
  int size() {
    int size = FIELDS;
    ByteSource in = new ByteSource(packed);
    for (int field = 0; field < FIELDS; field++) {
      if (in.number() > 0) {
        int length = in.number();
        in.go(in.at() + length);
        size += length;
      }
    }
    return size;
  }
}
