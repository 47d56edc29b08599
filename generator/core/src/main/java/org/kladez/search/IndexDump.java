package org.kladez.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * What an index of one segment holds, read for the pack.
 *
 * @param terms where each term occurs, in the order of UTF-16 code units
 * @param norms the norms of each field, one byte a document
 * @param statistics how many documents have each field, and how many terms it has in all
 */
record IndexDump(TreeMap<String, Postings> terms, List<byte[]> norms, List<long[]> statistics) {
  static IndexDump read(Path folder, int documents) throws IOException {
    IndexDump dump = new IndexDump(new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (int field = 0; field < SearchFields.ALL.size(); field++) {
        String name = SearchFields.ALL.get(field).name();
        byte[] norms = new byte[documents];
        for (LeafReaderContext leaf : reader.leaves()) {
          dump.readTerms(leaf.reader(), name, field);
          readNorms(leaf.reader(), name, norms);
        }
        dump.norms.add(norms);
        CollectionStatistics stats = searcher.collectionStatistics(name);
        dump.statistics.add(
            stats == null
                ? new long[] {0, 0}
                : new long[] {stats.docCount(), stats.sumTotalTermFreq()});
      }
    }
    return dump;
  }

  private void readTerms(LeafReader leaf, String name, int field) throws IOException {
    Terms all = leaf.terms(name);
    if (all == null) {
      return;
    }
    TermsEnum each = all.iterator();
    PostingsEnum docs = null;
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      docs = each.postings(docs, PostingsEnum.FREQS);
      Postings postings = terms.computeIfAbsent(term.utf8ToString(), t -> Postings.none());
      postings.counts()[field] = each.docFreq();
      postings.bytes()[field] = encode(docs);
    }
  }

  private static byte[] encode(PostingsEnum docs) throws IOException {
    ByteSink sink = new ByteSink();
    int last = 0;
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      boolean once = docs.freq() == 1;
      sink.number((doc - last) << 1 | (once ? 1 : 0));
      if (!once) {
        sink.number(docs.freq());
      }
      last = doc;
    }
    return sink.bytes();
  }

  private static void readNorms(LeafReader leaf, String name, byte[] norms) throws IOException {
    NumericDocValues values = leaf.getNormValues(name);
    if (values == null) {
      return;
    }
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      norms[doc] = (byte) values.longValue();
    }
  }
}
