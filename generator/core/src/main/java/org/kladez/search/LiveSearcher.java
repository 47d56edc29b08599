package org.kladez.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.Bits;

/**
 * Scores as if the documents that an index has deleted had never been there. Lucene goes on
 * counting them until it merges their segment, and a pack knows nothing of them.
 */
final class LiveSearcher extends IndexSearcher {
  private final Map<String, String> about;
  private final List<Deleted> deleted = new ArrayList<>();

  /** The deleted documents of a segment, ascending. */
  private record Deleted(LeafReader segment, List<Integer> documents) {}

  /** How many documents have a term, and how often it occurs. */
  private record Count(int documents, long occurrences) {}

  LiveSearcher(DirectoryReader reader) throws IOException {
    super(reader);
    this.about = reader.getIndexCommit().getUserData();
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      List<Integer> gone = new ArrayList<>();
      for (int document = 0; live != null && document < live.length(); document++) {
        if (!live.get(document)) {
          gone.add(document);
        }
      }
      deleted.add(new Deleted(leaf.reader(), gone));
    }
  }

  /** How many documents have a term. */
  int docFreq(Term term) throws IOException {
    int all = getIndexReader().docFreq(term);
    return all == 0 ? 0 : all - gone(term).documents();
  }

  private Count gone(Term term) throws IOException {
    int documents = 0;
    long occurrences = 0;
    for (Deleted part : deleted) {
      PostingsEnum postings =
          part.documents().isEmpty() ? null : part.segment().postings(term, PostingsEnum.FREQS);
      for (int i = 0; postings != null && i < part.documents().size(); i++) {
        int wanted = part.documents().get(i);
        int document = postings.docID() < wanted ? postings.advance(wanted) : postings.docID();
        if (document == wanted) {
          documents++;
          occurrences += postings.freq();
        }
      }
    }
    return new Count(documents, occurrences);
  }

  /** Lucene allows no 0: of a term that no document has, nobody is told the score. */
  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
      throws IOException {
    Count gone = gone(term);
    int documents = Math.max(1, docFreq - gone.documents());
    return new TermStatistics(
        term.bytes(), documents, Math.max(documents, totalTermFreq - gone.occurrences()));
  }

  @Override
  public CollectionStatistics collectionStatistics(String field) throws IOException {
    String[] numbers = about.getOrDefault(SearchIndex.STATISTICS + field, "0 0").split(" ", -1);
    int documents = Math.max(1, Integer.parseInt(numbers[0]));
    long occurrences = Math.max(documents, Long.parseLong(numbers[1]));
    int all = getIndexReader().maxDoc();
    return new CollectionStatistics(field, all, documents, occurrences, occurrences);
  }
}
