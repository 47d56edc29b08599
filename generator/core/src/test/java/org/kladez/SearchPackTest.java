package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
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
import org.apache.lucene.util.SmallFloat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.model.Hashes;

/** The pack that browsers search must say what the full index says. */
class SearchPackTest {
  private static final List<String> FIELDS = List.of("title", "headings", "body");
  private static final int ENTRIES = 90;

  @TempDir static Path temporary;

  private static Path pack;
  private static JsonTree manifest;
  private static Directory directory;
  private static DirectoryReader reader;
  private static LeafReader index;

  @BeforeAll
  static void buildASiteOfManyWords() throws IOException {
    TestSite site = TestSite.notes(temporary);
    Random random = new Random(7);
    for (int i = 0; i < ENTRIES; i++) {
      site.write("content/notes/n" + i + ".ru.md", entry(i, random));
    }
    assertThat(site.build().failed()).isFalse();
    pack = site.output().resolve("search/ru");
    manifest = JsonTree.parse(Files.readAllBytes(pack.resolve("manifest.json")));
    directory = FSDirectory.open(site.folder().resolve("target/search-index/ru"));
    reader = DirectoryReader.open(directory);
    assertThat(reader.leaves()).hasSize(1);
    index = reader.leaves().get(0).reader();
  }

  private static String entry(int number, Random random) {
    StringBuilder text = new StringBuilder("---\ntitle: Запись " + number + "\n---\n\n");
    text.append("Общее слово. Common word.\n\n## Раздел ").append(word(random)).append("\n\n");
    for (int i = 0; i < 80; i++) {
      text.append(word(random)).append(i % 9 == 0 ? ". " : " ");
    }
    return text.append("\n").toString();
  }

  private static String word(Random random) {
    String letters = random.nextBoolean() ? "абвгдежзиклмнопрстуё" : "abcdefghiklmnoprstuv";
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }

  @AfterAll
  static void closeTheIndex() throws IOException {
    reader.close();
    directory.close();
  }

  @Test
  void theManifestSaysWhatTheIndexIsLike() throws IOException {
    assertThat(manifest.get("version").number()).isEqualTo(1);
    assertThat(manifest.get("language").text()).isEqualTo("ru");
    assertThat(manifest.get("documents").number()).isEqualTo(reader.numDocs());
    assertThat(reader.numDocs()).isEqualTo(ENTRIES + 3);
    assertThat(manifest.get("types").get("notes").text()).isEqualTo("Заметка");
    assertThat(manifest.get("fields").items())
        .extracting(field -> field.get("name").text())
        .isEqualTo(FIELDS);
    for (JsonTree field : manifest.get("fields").items()) {
      CollectionStatistics statistics =
          new IndexSearcher(reader).collectionStatistics(field.get("name").text());
      assertThat(field.get("documents").number()).isEqualTo((int) statistics.docCount());
      assertThat(field.get("terms").number()).isEqualTo((int) statistics.sumTotalTermFreq());
    }
  }

  @Test
  void everyFileOfThePackIsNamedAndBearsTheHashOfItsContent() throws IOException {
    Set<String> named = new LinkedHashSet<>(texts(manifest.get("entries").get("files")));
    manifest.get("shards").items().forEach(shard -> named.add(shard.get("file").text()));
    named.add(manifest.get("lengths").text());
    Map<String, byte[]> files = TestSite.files(pack);

    for (String name : named) {
      assertThat(name).endsWith("-" + Hashes.shortHash(files.get(name)) + ".json");
    }
    named.add("manifest.json");
    assertThat(files.keySet()).containsExactlyInAnyOrderElementsOf(named);
  }

  @Test
  void theShardsHoldEveryStemOfTheIndexOnceAndInTheRightPlace() throws IOException {
    Map<String, Map<String, List<Integer>>> expected = postings();
    Map<String, Map<String, List<Integer>>> found = new TreeMap<>();
    List<JsonTree> shards = manifest.get("shards").items();
    assertThat(shards.size()).isGreaterThan(2);
    for (int i = 0; i < shards.size(); i++) {
      String first = shards.get(i).get("first").text();
      String next = i + 1 < shards.size() ? shards.get(i + 1).get("first").text() : "\uFFFF";
      for (var stem : read(shards.get(i).get("file")).properties().entrySet()) {
        assertThat(stem.getKey().compareTo(first)).isNotNegative();
        assertThat(stem.getKey().compareTo(next)).isNegative();
        assertThat(found.put(stem.getKey(), fields(stem.getValue()))).isNull();
      }
      assertThat(found).containsKey(first);
    }
    assertThat(found).isEqualTo(expected);
  }

  private static Map<String, List<Integer>> fields(JsonTree stem) {
    Map<String, List<Integer>> fields = new TreeMap<>();
    stem.properties()
        .forEach(
            (name, pairs) ->
                fields.put(name, pairs.items().stream().map(JsonTree::number).toList()));
    return fields;
  }

  /** Documents and frequencies by turns, by field and stem, straight from Lucene. */
  private static Map<String, Map<String, List<Integer>>> postings() throws IOException {
    Map<String, Map<String, List<Integer>>> postings = new TreeMap<>();
    for (String field : FIELDS) {
      Terms terms = index.terms(field);
      TermsEnum all = terms.iterator();
      while (all.next() != null) {
        List<Integer> pairs = new ArrayList<>();
        PostingsEnum docs = all.postings(null, PostingsEnum.FREQS);
        while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          pairs.add(docs.docID());
          pairs.add(docs.freq());
        }
        postings
            .computeIfAbsent(all.term().utf8ToString(), stem -> new TreeMap<>())
            .put(field, pairs);
      }
    }
    return postings;
  }

  @Test
  void theLengthsAreThoseThatTheIndexScoresWith() throws IOException {
    JsonTree lengths = read(manifest.get("lengths"));

    assertThat(lengths.properties().keySet()).containsExactlyElementsOf(FIELDS);
    for (String field : FIELDS) {
      int[] expected = new int[reader.numDocs()];
      NumericDocValues norms = index.getNormValues(field);
      while (norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        expected[norms.docID()] = SmallFloat.byte4ToInt((byte) norms.longValue());
      }
      assertThat(lengths.get(field).items().stream().mapToInt(JsonTree::number).toArray())
          .isEqualTo(expected);
    }
  }

  @Test
  void theEntriesStandInTheOrderOfTheIndex() throws IOException {
    int size = manifest.get("entries").get("size").number();
    List<JsonTree> entries = new ArrayList<>();
    List<JsonTree> files = manifest.get("entries").get("files").items();
    assertThat(files.size()).isGreaterThan(2);
    for (JsonTree file : files) {
      assertThat(entries.size() % size).isZero();
      entries.addAll(read(file).items());
    }
    assertThat(entries).hasSize(reader.numDocs());
    for (int doc = 0; doc < entries.size(); doc++) {
      Document stored = reader.storedFields().document(doc);
      assertThat(entries.get(doc).get("id").text()).isEqualTo(stored.get("id"));
      assertThat(entries.get(doc).get("url").text()).isEqualTo(stored.get("url"));
      assertThat(entries.get(doc).get("lang").text()).isEqualTo(stored.get("lang"));
      assertThat(entries.get(doc).get("excerpt").text()).isEqualTo(stored.get("excerpt"));
      assertThat(entries.get(doc).get("type").text()).isEqualTo("notes");
    }
    assertThat(texts(entries)).isSorted();
  }

  private static List<String> texts(List<JsonTree> entries) {
    return entries.stream().map(entry -> entry.get("id").text()).toList();
  }

  private static List<String> texts(JsonTree array) {
    return array.items().stream().map(JsonTree::text).toList();
  }

  private static JsonTree read(JsonTree file) throws IOException {
    return JsonTree.parse(Files.readAllBytes(pack.resolve(file.text())));
  }
}
