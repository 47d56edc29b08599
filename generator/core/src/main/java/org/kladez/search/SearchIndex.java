package org.kladez.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.StringHelper;

/**
 * Writes the Lucene index of one language. Each document knows its place in the list of all, which
 * is what breaks ties between equal scores.
 */
final class SearchIndex {
  static final String ID = "id";
  static final String FACET = "facet";
  static final String DATE = "date";
  static final String LANG = "lang";
  static final String SHOWN_TITLE = "shown-title";
  static final String URL = "url";
  static final String EXCERPT = "excerpt";

  /** Keys of what the index says of itself. */
  static final String MORPHOLOGY = "morphology";

  static final String CYRILLIC = "cyrillic";

  static final String WEAK = "weak ";

  /** A document's place in the order of all: an index that was changed has them in another one. */
  static final String PLACE = "place";

  /** How many documents have a field, and after a space the occurrences of terms in it. */
  static final String STATISTICS = "statistics ";

  private final List<SearchDocument> documents;
  private final List<Integer> places;
  private final Inverted inverted;
  private final FieldType searched = searched();

  private SearchIndex(List<SearchDocument> documents, List<Integer> places, Inverted inverted) {
    this.documents = documents;
    this.places = places;
    this.inverted = inverted;
  }

  /**
   * What an index is, without opening it.
   *
   * @param commit another text whenever it has been written to
   * @param deleted how many documents it has that count no more
   */
  record State(String commit, int deleted) {
    static State of(Path folder) throws IOException {
      if (!Files.isDirectory(folder)) {
        // Lucene would make one.
        throw new NoSuchFileException(folder.toString());
      }
      try (Directory directory = FSDirectory.open(folder)) {
        SegmentInfos infos = SegmentInfos.readLatestCommit(directory);
        int deleted = 0;
        for (SegmentCommitInfo segment : infos) {
          deleted += segment.getDelCount();
        }
        return new State(StringHelper.idToString(infos.getId()), deleted);
      }
    }
  }

  /**
   * Writes an index: first what is shown, in memory, then both this and the postings to the folder.
   */
  static void write(
      Path folder, List<SearchDocument> documents, Inverted inverted, Map<String, String> about)
      throws IOException {
    List<Integer> places = IntStream.range(0, documents.size()).boxed().toList();
    SearchIndex index = new SearchIndex(documents, places, inverted);
    index.write(
        folder, config(IndexWriterConfig.OpenMode.CREATE), with(inverted.statistics(), about));
  }

  /**
   * Writes an index that differs from another one in some documents: these are marked there as
   * deleted and written anew.
   *
   * @param before the folder of the other index, which stays as it is
   */
  static void revise(Path before, Path folder, Revision revision, Map<String, String> about)
      throws IOException {
    try (Directory from = FSDirectory.open(before);
        Directory to = FSDirectory.open(folder)) {
      for (String file : SegmentInfos.readLatestCommit(from).files(true)) {
        to.copyFrom(from, file, file, IOContext.DEFAULT);
      }
    }
    List<SearchDocument> documents =
        revision.changed().stream().map(n -> revision.documents().get(n).document()).toList();
    SearchIndex index = new SearchIndex(documents, revision.changed(), revision.fresh());
    index.write(
        folder, config(IndexWriterConfig.OpenMode.APPEND), with(revision.statistics(), about));
  }

  private static Map<String, String> with(List<long[]> statistics, Map<String, String> about) {
    Map<String, String> all = new TreeMap<>(about);
    for (int field = 0; field < SearchFields.ALL.size(); field++) {
      long[] numbers = statistics.get(field);
      all.put(STATISTICS + SearchFields.ALL.get(field).name(), numbers[0] + " " + numbers[1]);
    }
    return all;
  }

  private void write(Path folder, IndexWriterConfig config, Map<String, String> about)
      throws IOException {
    try (Directory shown = new ByteBuffersDirectory();
        Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      if (config.getOpenMode() == IndexWriterConfig.OpenMode.APPEND) {
        for (SearchDocument document : documents) {
          writer.deleteDocuments(new Term(ID, document.id().toString()));
        }
      }
      writeShown(shown);
      try (DirectoryReader reader = DirectoryReader.open(shown)) {
        writer.addIndexes(withPostings(reader));
      }
      writer.setLiveCommitData(about.entrySet());
      writer.commit();
    }
  }

  private static IndexWriterConfig config(IndexWriterConfig.OpenMode mode) {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setOpenMode(mode);
    config.setMergePolicy(new LogDocMergePolicy());
    config.setMergeScheduler(new SerialMergeScheduler());
    config.setUseCompoundFile(false);
    return config;
  }

  private void writeShown(Directory directory) throws IOException {
    IndexWriterConfig config = config(IndexWriterConfig.OpenMode.CREATE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < documents.size(); i++) {
        writer.addDocument(document(documents.get(i), places.get(i)));
      }
      writer.forceMerge(1);
      writer.commit();
    }
  }

  private CodecReader[] withPostings(DirectoryReader reader) {
    return reader.leaves().stream()
        .map(LeafReaderContext::reader)
        .map(leaf -> new InvertedReader((CodecReader) leaf, inverted))
        .toArray(CodecReader[]::new);
  }

  private static FieldType searched() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  private Document document(SearchDocument from, int place) {
    Document document = new Document();
    document.add(new NumericDocValuesField(PLACE, place));
    document.add(new StringField(ID, from.id().toString(), Field.Store.YES));
    if (!from.date().isEmpty()) {
      document.add(new StringField(DATE, from.date(), Field.Store.YES));
    }
    document.add(new StoredField(LANG, from.lang()));
    document.add(new StoredField(SHOWN_TITLE, from.shownTitle()));
    document.add(new StoredField(URL, from.url()));
    document.add(new StoredField(EXCERPT, from.excerpt()));
    from.facets()
        .forEach((field, values) -> values.forEach(value -> document.add(facet(field, value))));
    for (SearchFields.Weighted field : SearchFields.ALL) {
      document.add(new Field(field.name(), new NoWords(), searched));
    }
    return document;
  }

  private static Field facet(String field, String value) {
    return new StringField(FACET, field + "=" + value, Field.Store.NO);
  }

  /** Makes a field known whose terms come from elsewhere. */
  private static final class NoWords extends TokenStream {
    @Override
    public boolean incrementToken() {
      return false;
    }
  }
}
