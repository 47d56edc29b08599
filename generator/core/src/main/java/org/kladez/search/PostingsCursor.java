package org.kladez.search;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads postings as {@link FieldPostings} writes them. */
final class PostingsCursor extends PostingsEnum {
  private static final int MORE = 0x80;
  private static final int GROUP = 7;

  private final byte[] bytes;
  private final int count;
  private int next;
  private int read;
  private int document = -1;
  private int times;

  /**
   * Stands before the first document.
   *
   * @param bytes the postings, among other bytes
   * @param begin where they begin
   * @param count how many documents they have
   */
  PostingsCursor(byte[] bytes, int begin, int count) {
    this.bytes = bytes;
    this.next = begin;
    this.count = count;
  }

  @Override
  public int nextDoc() {
    if (read == count) {
      document = NO_MORE_DOCS;
      return document;
    }
    int distance = number();
    document = (read == 0 ? 0 : document) + (distance >>> 1);
    times = (distance & 1) == 1 ? 1 : number();
    read++;
    return document;
  }

  private int number() {
    int number = 0;
    int shift = 0;
    int part;
    do {
      part = bytes[next];
      next++;
      number |= (part & (MORE - 1)) << shift;
      shift += GROUP;
    } while ((part & MORE) != 0);
    return number;
  }

  @Override
  public int docID() {
    return document;
  }

  @Override
  public int freq() {
    return times;
  }

  @Override
  public int advance(int target) {
    int at = document;
    while (at < target) {
      at = nextDoc();
    }
    return at;
  }

  @Override
  public long cost() {
    return count;
  }

  @Override
  public int nextPosition() {
    return -1;
  }

  @Override
  public int startOffset() {
    return -1;
  }

  @Override
  public int endOffset() {
    return -1;
  }

  @Override
  public @Nullable BytesRef getPayload() {
    return null;
  }
}
