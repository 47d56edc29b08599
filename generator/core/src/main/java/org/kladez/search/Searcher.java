package org.kladez.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Answers queries from the index of one language, as the reader in the browser does from the pack.
 *
 * <p>A word that more than half of the entries have is common. Every word that is not common must
 * be found; only when nothing has them all, any word will do.
 */
public final class Searcher {
  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final Optional<String> type;

  private Searcher(IndexReader reader, Optional<String> type) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.type = type;
  }

  /**
   * Answers a query.
   *
   * @param folder the index
   * @param query the words
   * @param type the type that results must have
   * @param limit how many results at most
   * @return the entries, best first
   * @throws IOException when the index cannot be read
   */
  public static List<SearchHit> search(Path folder, String query, Optional<String> type, int limit)
      throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        IndexReader reader = DirectoryReader.open(directory);
        SiteAnalyzer analyzer = new SiteAnalyzer()) {
      return new Searcher(reader, type).search(analyzer.stems(query), limit);
    }
  }

  private List<SearchHit> search(Set<String> stems, int limit) throws IOException {
    if (stems.isEmpty() || reader.numDocs() == 0) {
      return List.of();
    }
    TopDocs found = searcher.search(query(stems, true), limit);
    if (found.scoreDocs.length == 0) {
      found = searcher.search(query(stems, false), limit);
    }
    StoredFields stored = reader.storedFields();
    List<SearchHit> hits = new ArrayList<>();
    for (ScoreDoc hit : found.scoreDocs) {
      hits.add(hit(stored.document(hit.doc), hit.score));
    }
    return hits;
  }

  private static SearchHit hit(Document document, float score) {
    return new SearchHit(
        document.get(SearchIndex.ID),
        document.get(SearchIndex.LANG),
        document.get(SearchIndex.SHOWN_TITLE),
        document.get(SearchIndex.URL),
        score,
        document.get(SearchIndex.EXCERPT));
  }

  private Query query(Set<String> stems, boolean strict) throws IOException {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    boolean required = false;
    for (String stem : stems) {
      boolean must = strict && !isCommon(stem);
      required |= must;
      words.add(word(stem), must ? Occur.MUST : Occur.SHOULD);
    }
    if (!required) {
      words.setMinimumNumberShouldMatch(1);
    }
    type.ifPresent(
        name -> words.add(new TermQuery(new Term(SearchIndex.TYPE, name)), Occur.FILTER));
    return words.build();
  }

  private boolean isCommon(String stem) throws IOException {
    int most = 0;
    for (SearchFields.Weighted field : SearchFields.ALL) {
      most = Math.max(most, reader.docFreq(new Term(field.name(), stem)));
    }
    return 2 * most > reader.numDocs();
  }

  private static Query word(String stem) {
    BooleanQuery.Builder fields = new BooleanQuery.Builder();
    for (SearchFields.Weighted field : SearchFields.ALL) {
      Query term = new TermQuery(new Term(field.name(), stem));
      fields.add(new BoostQuery(term, field.boost()), Occur.SHOULD);
    }
    return fields.build();
  }
}
