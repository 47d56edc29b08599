package org.kladez.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Writes the Lucene index of one language. */
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
  private static final double BUFFER_MEGABYTES = 128;

  private final Analysis analysis;
  private final FieldType searched = searched();
  private final Map<String, TermStream> streams = new HashMap<>();

  SearchIndex(Analysis analysis) {
    this.analysis = analysis;
  }

  /**
   * Writes an index. Its documents have the numbers of their places in the list, which is what
   * breaks ties between equal scores.
   */
  void write(Path folder, List<SearchDocument> documents, Map<String, String> about)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setMergePolicy(new LogDocMergePolicy());
    config.setMergeScheduler(new SerialMergeScheduler());
    config.setUseCompoundFile(false);
    config.setSimilarity(new Lengths(this::words));
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (SearchDocument document : documents) {
        writer.addDocument(document(document));
      }
      writer.forceMerge(1);
      writer.setLiveCommitData(about.entrySet());
      writer.commit();
    }
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
    document.add(text(SearchFields.TITLE, from.title()));
    document.add(text(SearchFields.HEADINGS, from.headings()));
    document.add(text(SearchFields.BODY, from.body()));
    return document;
  }

  private int words(String field) {
    return Objects.requireNonNull(streams.get(field)).words();
  }

  private static Field facet(String field, String value) {
    return new StringField(FACET, field + "=" + value, Field.Store.NO);
  }

  private Field text(String field, String text) {
    TermStream stream = streams.computeIfAbsent(field, f -> new TermStream(analysis.concepts()));
    return new Field(field, stream.of(analysis.words(text)), searched);
  }
}
