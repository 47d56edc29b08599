package org.kladez.search;

import java.util.HashMap;
import java.util.Map;

/** The postings of terms by the terms' numbers, as they were kept, and what has changed of them. */
final class PostingsTable {
  private final ByteSource source;
  private final int[] begins;
  private final Map<Integer, Postings> changed = new HashMap<>();

  private PostingsTable(ByteSource source, int[] begins) {
    this.source = source;
    this.begins = begins;
  }

  /** Notes where what {@link Postings#write} has written for each term stands. */
  static PostingsTable read(ByteSource in) {
    int[] begins = new int[in.number() + 1];
    for (int term = 0; term < begins.length - 1; term++) {
      begins[term] = in.at();
      Postings.skip(in);
    }
    begins[begins.length - 1] = in.at();
    return new PostingsTable(in, begins);
  }

  private boolean isKept(int term) {
    return term < begins.length - 1 && !changed.containsKey(term);
  }

  /** The postings of a term; those of none when no document has it. */
  Postings get(int term) {
    if (!isKept(term)) {
      return changed.getOrDefault(term, Postings.none());
    }
    source.go(begins[term]);
    return Postings.read(source);
  }

  /** Whether some document has a term. */
  boolean has(int term) {
    return !get(term).isNowhere();
  }

  void set(int term, Postings postings) {
    changed.put(term, postings);
  }

  /** Writes the postings of a term. */
  void write(int term, ByteSink out) {
    if (isKept(term)) {
      source.copy(begins[term], begins[term + 1], out);
    } else {
      get(term).write(out);
    }
  }
}
