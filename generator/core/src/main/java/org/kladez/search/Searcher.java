package org.kladez.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.StringHelper;

/**
 * Answers queries from the index of one language, as the reader in the browser does from the pack:
 * {@code docs/reference/search-pack.md} has the rules.
 */
public final class Searcher implements Closeable {
  private static final Sort ORDER =
      new Sort(SortField.FIELD_SCORE, new SortField(SearchIndex.PLACE, SortField.Type.INT));

  private final DirectoryReader reader;
  private final LiveSearcher searcher;
  private final Lookup lookup;
  private final Guesses guesses;

  private Searcher(Path folder, DirectoryReader reader) throws IOException {
    this.reader = reader;
    this.searcher = new LiveSearcher(reader);
    this.lookup = new Lookup(searcher, reader.getIndexCommit().getUserData(), folder);
    this.guesses = new Guesses(lookup, folder);
  }

  /**
   * Opens an index. The searcher serves one thread.
   *
   * @param folder the index
   * @return the searcher
   * @throws IOException when the index cannot be read
   */
  public static Searcher open(Path folder) throws IOException {
    return new Searcher(folder, DirectoryReader.open(FSDirectory.open(folder)));
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(reader, reader.directory());
  }

  /**
   * Answers a query.
   *
   * @param query the words
   * @param filters the values that results must have one of, by facet
   * @param limit how many results at most
   * @return what was found
   * @throws IOException when the index cannot be read
   */
  public Found search(String query, Map<String, List<String>> filters, int limit)
      throws IOException {
    ParsedQuery parsed = ParsedQuery.of(query);
    if (parsed.wanted().isEmpty() || reader.numDocs() == 0) {
      return new Found(List.of(), 0, Optional.empty());
    }
    Guesses.Understood understood = guesses.understand(query, parsed);
    Query strict = query(understood, true);
    Query words = searcher.count(strict) > 0 ? strict : query(understood, false);
    TopDocs found = searcher.search(filtered(words, filters), limit, ORDER);
    StoredFields stored = reader.storedFields();
    List<SearchHit> hits = new ArrayList<>();
    for (ScoreDoc hit : found.scoreDocs) {
      float score = (float) ((FieldDoc) hit).fields[0];
      hits.add(hit(stored.document(hit.doc), score));
    }
    return new Found(hits, (int) found.totalHits.value, understood.corrected());
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

  private Query query(Guesses.Understood understood, boolean strict) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<WordQuery> required = strict ? required(understood.words()) : List.of();
    for (WordQuery word : understood.words()) {
      all.add(word(word), required.contains(word) ? Occur.MUST : Occur.SHOULD);
    }
    if (required.isEmpty()) {
      all.setMinimumNumberShouldMatch(1);
    }
    for (WordQuery word : understood.excluded()) {
      all.add(word(word), Occur.MUST_NOT);
    }
    return all.build();
  }

  /**
   * What a document must have: the words that few have or, when there are none, all that say
   * something.
   */
  private List<WordQuery> required(List<WordQuery> words) throws IOException {
    List<WordQuery> telling = new ArrayList<>();
    List<WordQuery> rare = new ArrayList<>();
    for (WordQuery word : words) {
      if (!lookup.isFunctionWord(word)) {
        telling.add(word);
        if (!lookup.isCommon(word)) {
          rare.add(word);
        }
      }
    }
    return rare.isEmpty() ? telling : rare;
  }

  private static Query word(WordQuery word) {
    BooleanQuery.Builder fields = new BooleanQuery.Builder();
    for (SearchFields.Weighted field : SearchFields.ALL) {
      SynonymQuery.Builder terms = new SynonymQuery.Builder(field.name());
      word.own().forEach(term -> terms.addTerm(new Term(field.name(), term)));
      word.weak().forEach(term -> terms.addTerm(new Term(field.name(), term), SearchFields.WEAK));
      fields.add(new BoostQuery(terms.build(), field.boost()), Occur.SHOULD);
    }
    return fields.build();
  }

  private Query filtered(Query words, Map<String, List<String>> filters) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, Occur.MUST);
    for (var filter : filters.entrySet()) {
      if (isFacet(filter.getKey())) {
        all.add(filter(filter.getKey(), filter.getValue()), Occur.FILTER);
      }
    }
    return all.build();
  }

  /** Whether some document has a value of a facet. */
  private boolean isFacet(String field) throws IOException {
    Terms facets = MultiTerms.getTerms(reader, SearchIndex.FACET);
    BytesRef first = new BytesRef(field + "=");
    TermsEnum each = facets == null ? TermsEnum.EMPTY : facets.iterator();
    BytesRef value = each.seekCeil(first) == TermsEnum.SeekStatus.END ? null : each.term();
    while (value != null && StringHelper.startsWith(value, first)) {
      if (searcher.docFreq(new Term(SearchIndex.FACET, BytesRef.deepCopyOf(value))) > 0) {
        return true;
      }
      value = each.next();
    }
    return false;
  }

  private static Query filter(String field, List<String> values) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String value : values) {
      Term term = new Term(SearchIndex.FACET, field + "=" + value);
      any.add(new TermQuery(term), Occur.SHOULD);
    }
    return any.build();
  }
}
