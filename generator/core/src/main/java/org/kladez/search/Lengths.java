package org.kladez.search;

import java.util.function.ToIntFunction;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/** Tells an index how long texts are: in words, not in terms. Serves for writing alone. */
final class Lengths extends Similarity {
  private final ToIntFunction<String> words;

  /**
   * Makes the norms of an index.
   *
   * @param words the number of words in the text that is just being indexed, by field
   */
  Lengths(ToIntFunction<String> words) {
    this.words = words;
  }

  @Override
  public long computeNorm(FieldInvertState state) {
    return SmallFloat.intToByte4(words.applyAsInt(state.getName()));
  }

  @Override
  public SimScorer scorer(float boost, CollectionStatistics field, TermStatistics... terms) {
    throw new UnsupportedOperationException("an index is searched with BM25Similarity");
  }
}
