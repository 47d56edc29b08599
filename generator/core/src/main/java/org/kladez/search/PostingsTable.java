package org.kladez.search;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

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

  /**
   * Writes the postings of all terms.
   *
   * @param count how many terms there are, those among them that came since they were kept
   */
  void write(int count, ByteSink out) {
    int from = 0;
    for (int term : new TreeSet<>(changed.keySet())) {
      copy(from, Math.min(term, count), out);
      from = Math.max(from, term);
      if (term < count) {
        get(term).write(out);
        from = term + 1;
      }
    }
    copy(from, count, out);
  }

  /** Those of most terms are as they were, and stand one after the other. */
  private void copy(int from, int to, ByteSink out) {
    int kept = Math.min(to, begins.length - 1);
    if (from < kept) {
      source.copy(begins[from], begins[kept], out);
    }
    for (int term = Math.max(from, kept); term < to; term++) {
      Postings.none().write(out);
    }
  }
}
