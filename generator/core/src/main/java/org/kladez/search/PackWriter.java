package org.kladez.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
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
import org.apache.lucene.util.SmallFloat;
import org.kladez.model.Hashes;
import org.kladez.model.Language;
import org.kladez.model.OutputFile;

/**
 * Exports an index for browsers, in the format that {@code docs/reference/search-pack.md}
 * describes.
 */
public final class PackWriter {
  private static final int SHARD_BYTES = 64 * 1024;
  private static final int BUCKET = 32;

  private final Language language;
  private final List<SearchDocument> documents;
  private final Map<String, String> typeNames;
  private final List<OutputFile> files = new ArrayList<>();

  private PackWriter(
      Language language, List<SearchDocument> documents, Map<String, String> typeNames) {
    this.language = language;
    this.documents = documents;
    this.typeNames = typeNames;
  }

  /**
   * Exports an index.
   *
   * @param folder the index
   * @param language its language
   * @param documents the documents it was written from
   * @param typeNames the types' names for readers
   * @return the pack's files
   * @throws IOException when the index cannot be read
   */
  public static List<OutputFile> write(
      Path folder, Language language, List<SearchDocument> documents, Map<String, String> typeNames)
      throws IOException {
    PackWriter writer = new PackWriter(language, documents, typeNames);
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      writer.export(reader);
    }
    return writer.files;
  }

  private void export(DirectoryReader reader) throws IOException {
    Map<String, Map<String, int[]>> postings = new TreeMap<>();
    Map<String, int[]> lengths = new LinkedHashMap<>();
    Map<String, CollectionStatistics> statistics = new LinkedHashMap<>();
    IndexSearcher searcher = new IndexSearcher(reader);
    for (SearchFields.Weighted field : SearchFields.ALL) {
      lengths.put(field.name(), new int[documents.size()]);
      for (var leaf : reader.leaves()) {
        readPostings(leaf.reader(), leaf.docBase, field.name(), postings);
        readLengths(leaf.reader(), leaf.docBase, field.name(), lengths.get(field.name()));
      }
      CollectionStatistics stats = searcher.collectionStatistics(field.name());
      if (stats != null) {
        statistics.put(field.name(), stats);
      }
    }
    String lengthsFile = add("lengths", PackJson.lengths(lengths));
    Map<String, String> shards = shards(postings);
    List<String> buckets = new ArrayList<>();
    for (int from = 0; from < documents.size(); from += BUCKET) {
      List<SearchDocument> bucket =
          documents.subList(from, Math.min(documents.size(), from + BUCKET));
      buckets.add(add("entries", PackJson.entries(bucket)));
    }
    byte[] manifest =
        new PackJson.Manifest(
                language.code(), documents.size(), typeNames, lengthsFile, shards, BUCKET, buckets)
            .write(
                field ->
                    statistics.containsKey(field)
                        ? new long[] {
                          statistics.get(field).docCount(), statistics.get(field).sumTotalTermFreq()
                        }
                        : new long[] {0, 0});
    files.add(new OutputFile(folder() + "manifest.json", manifest));
  }

  private String folder() {
    return "search/" + language.code() + "/";
  }

  private String add(String name, byte[] bytes) {
    String file = name + "-" + Hashes.shortHash(bytes) + ".json";
    String path = folder() + file;
    if (files.stream().noneMatch(f -> f.path().equals(path))) {
      files.add(new OutputFile(path, bytes));
    }
    return file;
  }

  private Map<String, String> shards(Map<String, Map<String, int[]>> postings) {
    Map<String, String> shards = new LinkedHashMap<>();
    Map<String, Map<String, int[]>> shard = new LinkedHashMap<>();
    int size = 0;
    String first = "";
    for (var entry : postings.entrySet()) {
      if (shard.isEmpty()) {
        first = entry.getKey();
      }
      shard.put(entry.getKey(), entry.getValue());
      size += PackJson.size(entry.getKey(), entry.getValue().values());
      if (size >= SHARD_BYTES) {
        shards.put(first, add("terms", PackJson.shard(shard)));
        shard.clear();
        size = 0;
      }
    }
    if (!shard.isEmpty()) {
      shards.put(first, add("terms", PackJson.shard(shard)));
    }
    return shards;
  }

  private static void readPostings(
      LeafReader leaf, int base, String field, Map<String, Map<String, int[]>> postings)
      throws IOException {
    Terms terms = leaf.terms(field);
    if (terms == null) {
      return;
    }
    TermsEnum all = terms.iterator();
    PostingsEnum docs = null;
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      int[] pairs = new int[2 * all.docFreq()];
      int count = 0;
      docs = all.postings(docs, PostingsEnum.FREQS);
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        pairs[count++] = base + doc;
        pairs[count++] = docs.freq();
      }
      postings.computeIfAbsent(term.utf8ToString(), t -> new LinkedHashMap<>()).put(field, pairs);
    }
  }

  private static void readLengths(LeafReader leaf, int base, String field, int[] lengths)
      throws IOException {
    NumericDocValues norms = leaf.getNormValues(field);
    if (norms == null) {
      return;
    }
    for (int doc = norms.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = norms.nextDoc()) {
      lengths[base + doc] = SmallFloat.byte4ToInt((byte) norms.longValue());
    }
  }
}
