package org.kladez.search;

import java.util.Arrays;
import org.apache.lucene.util.SmallFloat;

/**
 * The postings of one field while they grow, encoded as a shard has them: for each document the
 * distance from the last one, doubled, and 1 when the term occurs once; otherwise the number of
 * occurrences follows.
 */
final class FieldPostings {
  private static final int USUAL = 1 << 14;

  private final ByteSink taken = new ByteSink();

  private byte[] norms = new byte[USUAL];
  private ByteSink[] bytes = new ByteSink[USUAL];
  private int[] last = new int[USUAL];
  private int[] counts = new int[USUAL];
  private int documents;
  private long occurrences;

  /** Notes that a term occurs in a document, which is none before the last one. */
  void add(int term, int document, int times) {
    if (term >= counts.length) {
      int more = Math.max(term + 1, 2 * counts.length);
      bytes = Arrays.copyOf(bytes, more);
      last = Arrays.copyOf(last, more);
      counts = Arrays.copyOf(counts, more);
    }
    if (counts[term] == 0) {
      bytes[term] = new ByteSink();
    }
    encode(bytes[term], document - last[term], times);
    last[term] = document;
    counts[term]++;
    occurrences += times;
  }

  /** Writes one document of a term's postings. */
  static void encode(ByteSink out, int distance, int times) {
    out.number(distance << 1 | (times == 1 ? 1 : 0));
    if (times != 1) {
      out.number(times);
    }
  }

  /** Notes how many words the field of a document has, of which some have terms. */
  void length(int document, int words) {
    documents++;
    if (document >= norms.length) {
      norms = Arrays.copyOf(norms, 2 * document);
    }
    norms[document] = SmallFloat.intToByte4(words);
  }

  /** How many documents have a term. */
  int count(int term) {
    return term < counts.length ? counts[term] : 0;
  }

  /** Gives the postings of a term away, once, as {@link Postings} has them. */
  void take(int term, ByteSink out) {
    out.number(count(term));
    if (count(term) > 0) {
      out.number(bytes[term].size());
      out.raw(bytes[term]);
      bytes[term] = taken;
    }
  }

  /**
   * The length of the field in each document, as Lucene rounds it to a byte; 0 where it is empty.
   *
   * @param all how many documents there are
   */
  byte[] norms(int all) {
    return Arrays.copyOf(norms, all);
  }

  /** How many documents have the field, and how many occurrences of terms it has in all. */
  long[] statistics() {
    return new long[] {documents, occurrences};
  }
}
