package org.kladez.search;

import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Shows Lucene the terms of one field, one after the other; it needs no more to write them. */
final class InvertedTerms extends Terms {
  private final int field;
  private final long[] statistics;
  private final List<Entry> entries;

  /** A term that some document has in the field. */
  private record Entry(BytesRef text, Postings postings) {}

  InvertedTerms(Inverted inverted, int field) {
    this.field = field;
    this.statistics = inverted.statistics().get(field);
    // Lucene sorts bytes of UTF-8, which is another order than that of UTF-16 code units.
    this.entries =
        inverted.terms().entrySet().stream()
            .filter(term -> term.getValue().count(field) > 0)
            .map(term -> new Entry(new BytesRef(term.getKey()), term.getValue()))
            .sorted(Comparator.comparing(Entry::text))
            .toList();
  }

  @Override
  public TermsEnum iterator() {
    return new Each();
  }

  @Override
  public long size() {
    return entries.size();
  }

  @Override
  public long getSumTotalTermFreq() {
    return statistics[1];
  }

  @Override
  public long getSumDocFreq() {
    return entries.stream().mapToLong(entry -> entry.postings().count(field)).sum();
  }

  @Override
  public int getDocCount() {
    return (int) statistics[0];
  }

  @Override
  public boolean hasFreqs() {
    return true;
  }

  @Override
  public boolean hasOffsets() {
    return false;
  }

  @Override
  public boolean hasPositions() {
    return false;
  }

  @Override
  public boolean hasPayloads() {
    return false;
  }

  private final class Each extends BaseTermsEnum {
    private int at = -1;

    @Override
    public @Nullable BytesRef next() {
      at++;
      return at < entries.size() ? term() : null;
    }

    @Override
    public BytesRef term() {
      return entries.get(at).text();
    }

    @Override
    public int docFreq() {
      return entries.get(at).postings().count(field);
    }

    @Override
    public long totalTermFreq() {
      PostingsCursor cursor = cursor();
      long all = 0;
      while (cursor.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        all += cursor.freq();
      }
      return all;
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
      return cursor();
    }

    private PostingsCursor cursor() {
      return entries.get(at).postings().cursor(field);
    }

    @Override
    public long ord() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void seekExact(long ord) {
      throw new UnsupportedOperationException();
    }

    @Override
    public SeekStatus seekCeil(BytesRef text) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ImpactsEnum impacts(int flags) {
      throw new UnsupportedOperationException();
    }
  }
}
