package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.write.Trees;

/** A search that was brought up to date is the one that is made of nothing. */
class SearchRevisionTest {
  private static final int ENTRIES = 12;

  /** Words with families, names, concepts, other readings, capitals, and words of no dictionary. */
  private static final List<String> WORDS =
      List.of(
          ("школа школы школьный учитель учительница учёба Казань казанский Казахстан опыт лучший"
                  + " и в на не математика математический толерантный Иваново ивановский Гринёв"
                  + " гринёвский информационные технологии ИКТ вычислительная техника люди человек"
                  + " стали стать сталь талалихин талалихинский Крым крымский экология")
              .split(" "));

  private static final List<String> LATIN =
      List.of(
          ("school schools teacher teaching ability able important importance information"
                  + " technology ICT Kazan kazan ivanovo grinev krym the of and is quombled"
                  + " quombles better good children child mark Mark region regional culture")
              .split(" "));

  private static final String GLOSSARY =
      """
      terms:
        ict:
          en: {term: information technology, also: [ICT]}
          ru: {term: информационные технологии, also: [ИКТ, вычислительная техника]}
        school:
          en: {term: school}
          ru: {term: школа, also: [школьный]}
      """;

  private static final List<String> QUERIES =
      List.of(
          "школа",
          "школьный учитель",
          "казань",
          "kazan",
          "информационные технологии",
          "икт",
          "в",
          "математика опыт",
          "гринёв",
          "иваново -школа",
          "сталь",
          "толерантность",
          "казахстанский",
          "шкла",
          "крымский",
          "school",
          "teacher importance",
          "quombled",
          "the",
          "good -school",
          "schol",
          "information technology",
          "regional");

  @TempDir Path temporary;

  private static TestSite begin(Path folder) throws IOException {
    TestSite site = TestSite.notes(folder);
    String config = Files.readString(site.folder().resolve("site-config.yml"));
    site.write("site-config.yml", config + "search: {synonyms: [glossary]}\n")
        .write("content/_data/glossary.yml", GLOSSARY);
    Random random = new Random(3);
    for (int i = 0; i < ENTRIES; i++) {
      write(site, i, random);
    }
    return site;
  }

  /** Writes an entry in both languages, or one text that stands for both. */
  private static void write(TestSite site, int number, Random random) {
    for (String language : number % 3 == 0 ? List.of("ru") : List.of("en", "ru")) {
      site.write(
          "content/notes/n" + number + "." + language + ".md", text(number, language, random));
    }
  }

  private static String text(int number, String language, Random random) {
    List<String> own = language.equals("ru") ? WORDS : LATIN;
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(9); i >= 0; i--) {
      words.add(word(random.nextInt(5) == 0 ? LATIN : own, random));
    }
    String title = random.nextInt(4) == 0 ? words.get(0) : language + " " + number;
    String summary = random.nextInt(3) == 0 ? "summary: " + own.get(random.nextInt(9)) + "\n" : "";
    return "---\ntitle: "
        + title
        + "\n"
        + summary
        + "---\n\n## "
        + words.get(0)
        + "\n\n"
        + String.join(" ", words)
        + "\n";
  }

  private static String word(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  @Provide
  Arbitrary<List<Integer>> edits() {
    return Arbitraries.integers().between(0, 1_000_000).list().ofMinSize(3).ofMaxSize(6);
  }

  @Property(tries = 5)
  void afterChangesItIsThatOfACleanBuild(@ForAll("edits") List<Integer> edits) throws IOException {
    Path folder = Files.createTempDirectory("kladez-search");
    try {
      TestSite site = begin(folder.resolve("site"));
      assertThat(site.build().failed()).isFalse();
      for (int edit : edits) {
        Random random = new Random(edit);
        for (int i = random.nextInt(3); i >= 0; i--) {
          write(site, random.nextInt(ENTRIES), random);
        }
        assertThat(site.build().failed()).isFalse();
        assertSamePack(site, folder.resolve("anew"));
      }
      assertSameAnswers(site, new TestSite(folder.resolve("anew")));
    } finally {
      Trees.delete(folder);
    }
  }

  private static void assertAsMadeAnew(TestSite site, Path folder) throws IOException {
    assertSamePack(site, folder);
    assertSameAnswers(site, new TestSite(folder));
  }

  private static void assertSamePack(TestSite site, Path folder) throws IOException {
    Trees.delete(folder);
    TestSite anew = new TestSite(folder);
    for (String part : List.of("content", "themes", "site-config.yml")) {
      anew.add(site.folder().resolve(part), part);
    }
    assertThat(anew.build().failed()).isFalse();
    Folders.assertSame(
        TestSite.files(site.output().resolve("search")),
        TestSite.files(anew.output().resolve("search")));
  }

  private static void assertSameAnswers(TestSite site, TestSite anew) throws IOException {
    for (String language : List.of("ru", "en")) {
      for (String query : QUERIES) {
        assertThat(answer(site, language, query))
            .as(language + " " + query)
            .isEqualTo(answer(anew, language, query));
      }
    }
  }

  private static SearchAnswer answer(TestSite site, String language, String query)
      throws IOException {
    Path index = site.folder().resolve("target/search-index");
    return Kladez.search(index, language, query, Map.of("type", List.of("notes")), 50);
  }

  @Test
  void onlyChangedDocumentsAreIndexedAgain() throws IOException {
    TestSite site = begin(temporary.resolve("site"));
    edit(site, 1, 0);
    Map<String, byte[]> before = TestSite.files(site.output().resolve("search"));
    edit(site, 1, 1);
    assertThat(deleted(site, "en")).isOne();
    // The text is no part of what readers of the other language search.
    assertThat(deleted(site, "ru")).isZero();
    assertThat(TestSite.files(site.output().resolve("search/en"))).isNotEqualTo(before);
    assertAsMadeAnew(site, temporary.resolve("anew"));
  }

  @Test
  void afterManyChangesEverythingIsIndexedAgain() throws IOException {
    TestSite site = begin(temporary.resolve("site"));
    site.build();
    int most = 0;
    for (int i : List.of(1, 2, 4, 5, 7, 8)) {
      edit(site, i, i);
      most = Math.max(most, deleted(site, "en"));
    }
    assertThat(most).isEqualTo(3);
    assertThat(deleted(site, "en")).isLessThan(most);
    assertAsMadeAnew(site, temporary.resolve("anew"));
  }

  @Test
  void notesThatAreDamagedOrOfAnotherIndexAreNotUsed() throws IOException {
    TestSite site = begin(temporary.resolve("site"));
    site.build();
    Path notes = site.folder().resolve(".kladez/search-en.bin");
    byte[] earlier = Files.readAllBytes(notes);
    edit(site, 1, 1);
    byte[] whole = Files.readAllBytes(notes);
    assertThat(deleted(site, "en")).isOne();

    Files.write(notes, earlier);
    edit(site, 1, 2);
    assertThat(deleted(site, "en")).isZero();

    byte[] damaged = Files.readAllBytes(notes);
    damaged[damaged.length / 2] ^= 1;
    Files.write(notes, damaged);
    edit(site, 1, 3);
    assertThat(deleted(site, "en")).isZero();

    Files.write(notes, java.util.Arrays.copyOf(whole, whole.length / 2));
    edit(site, 1, 4);
    assertThat(deleted(site, "en")).isZero();

    Files.delete(notes);
    edit(site, 1, 5);
    assertThat(deleted(site, "en")).isZero();
    assertAsMadeAnew(site, temporary.resolve("anew"));
  }

  @Test
  void aLanguageThatGoesTakesItsNotesAlong() throws IOException {
    TestSite site = TestSite.notes(temporary.resolve("site"));
    site.build();
    Path notes = site.folder().resolve(".kladez/search-ru.bin");
    assertThat(notes).exists();
    String config = Files.readString(site.folder().resolve("site-config.yml"));
    site.write(
        "site-config.yml",
        config.replace(", {code: ru, name: Русский}", "").replace(", ru: Заметки", ""));
    String type = Files.readString(site.folder().resolve("content/notes/_type.yml"));
    site.write("content/notes/_type.yml", type.replaceAll(", ru: [^}]*", ""));
    for (String file : TestSite.files(site.folder().resolve("content")).keySet()) {
      if (file.endsWith(".ru.md")) {
        Files.delete(site.folder().resolve("content").resolve(file));
      }
    }
    assertThat(site.build().diagnostics()).isEmpty();
    assertThat(notes).doesNotExist();
    assertThat(site.folder().resolve(".kladez/search-en.bin")).exists();
  }

  private static void edit(TestSite site, int entry, int number) throws IOException {
    String text = "---\ntitle: English\n---\n\nChild " + number + "\n";
    site.write("content/notes/n" + entry + ".en.md", text);
    assertThat(site.build().failed()).isFalse();
  }

  private static int deleted(TestSite site, String language) throws IOException {
    Path index = site.folder().resolve("target/search-index").resolve(language);
    try (FSDirectory directory = FSDirectory.open(index);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.numDeletedDocs();
    }
  }
}
