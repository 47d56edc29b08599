package org.kladez.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
public final class SearchIndex {
  static final String ID = "id";
  static final String TYPE = "type";
  static final String LANG = "lang";
  static final String SHOWN_TITLE = "shown-title";
  static final String URL = "url";
  static final String EXCERPT = "excerpt";
  private static final double BUFFER_MEGABYTES = 128;

  private SearchIndex() {}

  /**
   * Writes an index. Its documents have the numbers of their places in the list, which is what
   * breaks ties between equal scores.
   *
   * @param folder an empty or absent folder
   * @param documents the documents
   * @throws IOException when it cannot be written
   */
  public static void write(Path folder, List<SearchDocument> documents) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(new SiteAnalyzer());
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setMergePolicy(new LogDocMergePolicy());
    config.setMergeScheduler(new SerialMergeScheduler());
    config.setUseCompoundFile(false);
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      FieldType searched = searched();
      for (SearchDocument document : documents) {
        writer.addDocument(document(document, searched));
      }
      writer.forceMerge(1);
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

  private static Document document(SearchDocument from, FieldType searched) {
    Document document = new Document();
    document.add(new StringField(ID, from.id().toString(), Field.Store.YES));
    document.add(new StringField(TYPE, from.id().type(), Field.Store.YES));
    document.add(new StoredField(LANG, from.lang()));
    document.add(new StoredField(SHOWN_TITLE, from.shownTitle()));
    document.add(new StoredField(URL, from.url()));
    document.add(new StoredField(EXCERPT, from.excerpt()));
    document.add(new Field(SearchFields.TITLE, from.title(), searched));
    document.add(new Field(SearchFields.HEADINGS, from.headings(), searched));
    document.add(new Field(SearchFields.BODY, from.body(), searched));
    return document;
  }
}
