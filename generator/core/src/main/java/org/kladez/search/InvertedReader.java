package org.kladez.search;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FilterCodecReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Shows Lucene an index as if it had the postings of an {@link Inverted}. Lucene takes them over as
 * it does when it merges segments, and need not look up each word of each document again.
 */
final class InvertedReader extends FilterCodecReader {
  private final Inverted inverted;
  private final Map<String, Integer> numbers = new TreeMap<>();

  InvertedReader(CodecReader shown, Inverted inverted) {
    super(shown);
    this.inverted = inverted;
    SearchFields.ALL.forEach(field -> numbers.put(field.name(), numbers.size()));
  }

  @Override
  public FieldsProducer getPostingsReader() {
    return new Postings(in.getPostingsReader());
  }

  @Override
  public NormsProducer getNormsReader() {
    return new Norms();
  }

  @Override
  public @Nullable CacheHelper getCoreCacheHelper() {
    return null;
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return null;
  }

  private final class Postings extends FieldsProducer {
    private final FieldsProducer shown;
    private final NavigableSet<String> fields = new TreeSet<>(numbers.keySet());

    private Postings(FieldsProducer shown) {
      this.shown = shown;
      this.shown.forEach(fields::add);
    }

    @Override
    public Iterator<String> iterator() {
      return fields.iterator();
    }

    @Override
    public @Nullable Terms terms(String field) throws IOException {
      Integer number = numbers.get(field);
      return number == null ? shown.terms(field) : new InvertedTerms(inverted, number);
    }

    @Override
    public int size() {
      return fields.size();
    }

    @Override
    public void checkIntegrity() throws IOException {
      shown.checkIntegrity();
    }

    @Override
    public void close() throws IOException {
      shown.close();
    }
  }

  private final class Norms extends NormsProducer {
    @Override
    public NumericDocValues getNorms(FieldInfo field) {
      int number = Objects.requireNonNull(numbers.get(field.getName()));
      return new NormValues(inverted.norms().get(number));
    }

    @Override
    public void checkIntegrity() {
      // They have just been made.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  private static final class NormValues extends NumericDocValues {
    private final byte[] norms;
    private int document = -1;

    private NormValues(byte[] norms) {
      this.norms = norms;
    }

    @Override
    public long longValue() {
      return norms[document];
    }

    @Override
    public boolean advanceExact(int target) {
      document = target;
      return true;
    }

    @Override
    public int docID() {
      return document;
    }

    @Override
    public int nextDoc() {
      return advance(document + 1);
    }

    @Override
    public int advance(int target) {
      document = target < norms.length ? target : NO_MORE_DOCS;
      return document;
    }

    @Override
    public long cost() {
      return norms.length;
    }
  }
}
