package org.kladez.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Writes the Lucene index of one language. Its documents have the numbers of their places in the
 * list, which is what breaks ties between equal scores.
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

  private final List<SearchDocument> documents;
  private final Inverted inverted;
  private final FieldType searched = searched();

  private SearchIndex(List<SearchDocument> documents, Inverted inverted) {
    this.documents = documents;
    this.inverted = inverted;
  }

  /**
   * Writes an index: first what is shown, in memory, then both this and the postings to the folder.
   */
  static void write(
      Path folder, List<SearchDocument> documents, Inverted inverted, Map<String, String> about)
      throws IOException {
    SearchIndex index = new SearchIndex(documents, inverted);
    try (Directory shown = new ByteBuffersDirectory();
        Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config())) {
      index.writeShown(shown);
      try (DirectoryReader reader = DirectoryReader.open(shown)) {
        writer.addIndexes(index.withPostings(reader));
      }
      writer.setLiveCommitData(about.entrySet());
      writer.commit();
    }
  }

  private static IndexWriterConfig config() {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setMergePolicy(new LogDocMergePolicy());
    config.setMergeScheduler(new SerialMergeScheduler());
    config.setUseCompoundFile(false);
    return config;
  }

  private void writeShown(Directory directory) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, config())) {
      for (SearchDocument document : documents) {
        writer.addDocument(document(document));
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

  private Document document(SearchDocument from) {
    Document document = new Document();
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
