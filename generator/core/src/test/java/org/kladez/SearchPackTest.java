package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CheckIndex;
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
    assertThat(manifest.get("version").number()).isEqualTo(4);
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
    Set<String> named = new LinkedHashSet<>();
    named.addAll(titles());
    manifest.get("shards").items().forEach(shard -> named.add(file("terms", shard.items().get(1))));
    String typos = file("typos", manifest.get("typos"));
    named.add(typos);
    JsonTree.parse(content(typos)).items().forEach(bucket -> named.add(file("bucket", bucket)));
    manifest
        .get("facets")
        .items()
        .forEach(
            facet -> named.add(file("facet-" + facet.items().get(0).text(), facet.items().get(2))));
    named.add(file("documents", manifest.get("table")));
    Map<String, byte[]> files = TestSite.files(pack);

    for (String name : named) {
      assertThat(name).contains("-" + Hashes.shortHash(files.get(name)) + ".");
    }
    named.add("manifest.json");
    assertThat(files.keySet()).containsExactlyInAnyOrderElementsOf(named);
  }

  private static String file(String name, JsonTree hash) {
    return name + "-" + hash.text() + ".bin";
  }

  private static List<String> titles() {
    return manifest.get("titles").items().stream().map(hash -> file("titles", hash)).toList();
  }

  @Test
  void everyTermOfTheIndexIsFoundByItsFormsInTheRightShard() throws IOException {
    Set<List<List<Integer>>> expected = new HashSet<>(postings().values());
    Set<List<List<Integer>>> found = new HashSet<>();
    List<JsonTree> shards = manifest.get("shards").items();
    assertThat(shards.size()).isGreaterThan(2);
    for (int i = 0; i < shards.size(); i++) {
      String first = shards.get(i).items().get(0).text();
      String next = i + 1 < shards.size() ? shards.get(i + 1).items().get(0).text() : "\uFFFF";
      PackShard shard = shard(shards.get(i));
      found.addAll(shard.postings());
      assertThat(shard.forms().keySet())
          .allSatisfy(
              form -> {
                assertThat(form.compareTo(first)).isNotNegative();
                assertThat(form.compareTo(next)).isNegative();
              });
    }
    // Function words have forms even where no text has them.
    found.removeIf(lists -> lists.stream().allMatch(List::isEmpty));
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void aFormLeadsToThePostingsOfItsLemma() throws IOException {
    List<List<Integer>> expected = postings().get("слово");

    for (String form : List.of("слово", "словами", "слов")) {
      JsonTree shard = shardOf(form);
      PackShard decoded = shard(shard);
      assertThat(decoded.forms().get(form))
          .singleElement()
          .satisfies(term -> assertThat(decoded.postings().get(term)).isEqualTo(expected));
    }
  }

  private static JsonTree shardOf(String form) {
    return manifest.get("shards").items().stream()
        .filter(shard -> shard.items().get(0).text().compareTo(form) <= 0)
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  private static PackShard shard(JsonTree shard) throws IOException {
    return PackShard.decode(content(file("terms", shard.items().get(1))), FIELDS.size());
  }

  private static byte[] content(String file) throws IOException {
    try (InputStream bytes = new GZIPInputStream(Files.newInputStream(pack.resolve(file)))) {
      return bytes.readAllBytes();
    }
  }

  /** Documents and frequencies by turns, for each field, by term, straight from Lucene. */
  private static Map<String, List<List<Integer>>> postings() throws IOException {
    Map<String, List<List<Integer>>> postings = new TreeMap<>();
    for (int field = 0; field < FIELDS.size(); field++) {
      Terms terms = index.terms(FIELDS.get(field));
      TermsEnum all = terms.iterator();
      while (all.next() != null) {
        List<Integer> pairs = new ArrayList<>();
        PostingsEnum docs = all.postings(null, PostingsEnum.FREQS);
        while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          pairs.add(docs.docID());
          pairs.add(docs.freq());
        }
        postings
            .computeIfAbsent(
                all.term().utf8ToString(),
                term -> new ArrayList<>(Collections.nCopies(FIELDS.size(), List.of())))
            .set(field, pairs);
      }
    }
    return postings;
  }

  @Test
  void theLengthsAreThoseThatTheIndexScoresWith() throws IOException {
    byte[] table = content(file("documents", manifest.get("table")));
    for (int field = 0; field < FIELDS.size(); field++) {
      byte[] expected = new byte[reader.numDocs()];
      NumericDocValues norms = index.getNormValues(FIELDS.get(field));
      while (norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        expected[norms.docID()] = (byte) norms.longValue();
      }
      int from = field * reader.numDocs();
      assertThat(Arrays.copyOfRange(table, from, from + reader.numDocs())).isEqualTo(expected);
    }
  }

  @Test
  void theEntriesStandInTheOrderOfTheIndex() throws IOException {
    int size = manifest.get("block").number();
    List<JsonTree> entries = new ArrayList<>();
    List<String> files = titles();
    assertThat(files.size()).isGreaterThan(2);
    for (String file : files) {
      assertThat(entries.size() % size).isZero();
      entries.addAll(JsonTree.parse(content(file)).items());
    }
    assertThat(entries).hasSize(reader.numDocs());
    List<String> ids = new ArrayList<>();
    for (int doc = 0; doc < entries.size(); doc++) {
      Document stored = reader.storedFields().document(doc);
      List<JsonTree> entry = entries.get(doc).items();
      ids.add(entry.get(0).text());
      assertThat(entry.get(0).text()).isEqualTo(stored.get("id"));
      assertThat(entry.get(1).text()).isEqualTo(stored.get("shown-title"));
      String url = entry.size() > 2 ? entry.get(2).text() : "ru/" + entry.get(0).text() + "/";
      assertThat(url).isEqualTo(stored.get("url"));
      String lang = entry.size() > 3 ? entry.get(3).text() : "ru";
      assertThat(lang).isEqualTo(stored.get("lang"));
    }
    assertThat(ids).isSorted();
  }

  @Test
  void theIndexIsSoundToLuceneItself() throws IOException {
    try (CheckIndex check = new CheckIndex(directory)) {
      assertThat(check.checkIndex().clean).isTrue();
    }
  }
}
