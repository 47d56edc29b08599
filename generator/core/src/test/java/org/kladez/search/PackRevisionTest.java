package org.kladez.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.model.EntryId;
import org.kladez.model.Language;
import org.kladez.model.OutputFile;
import org.kladez.search.words.Concepts;
import org.kladez.search.words.Dictionaries;
import org.kladez.write.Trees;

/** Packs of many shards that are brought up to date, in the words of this project's own texts. */
class PackRevisionTest {
  private static final int DOCUMENTS = 40;
  private static final List<Concepts.Concept> GLOSSARY =
      List.of(
          new Concepts.Concept("school", List.of("школа", "school")),
          new Concepts.Concept("ict", List.of("информационные технологии", "ИКТ", "ICT")),
          new Concepts.Concept("rare", List.of("quombling", "квомблинг")));

  @TempDir Path temporary;

  /** A pack whose documents may change. */
  private static final class Site {
    private final Path folder;
    private final Language language;
    private final SearchSettings settings;
    private final Dictionaries dictionaries = new Dictionaries();
    private final List<String> texts = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private Map<String, OutputFile> files = Map.of();
    private Optional<SearchPlaces> last = Optional.empty();
    private int builds;

    Site(Path folder, String language, boolean dictionary) {
      this.folder = folder;
      this.language = new Language(language, language);
      this.settings = new SearchSettings(dictionary, GLOSSARY);
    }

    private Stream<SearchSource> sources() {
      return java.util.stream.IntStream.range(0, texts.size()).mapToObj(this::source);
    }

    private SearchSource source(int number) {
      EntryId id = new EntryId("notes", "n" + (100 + number));
      String title = titles.get(number);
      String text = texts.get(number);
      SearchDocument shown =
          new SearchDocument(
              id, language.code(), title, language.code() + "/" + id + "/", "", "", Map.of());
      String key = title + "\n" + text;
      return new SearchSource(
          id, false, () -> key, () -> new SearchText(key, shown, title, text.split(" ")[0], text));
    }

    /** Makes the pack, of the last one where that is possible; how many files it left alone. */
    int build() throws IOException {
      Path index = Files.createDirectories(folder.resolve("index" + builds));
      Path notes = folder.resolve("notes" + builds);
      Map<String, OutputFile> now = new HashMap<>();
      List<String> kept =
          SearchPack.write(
              last.map(places -> SearchStart.after(settings, dictionaries, places))
                  .orElseGet(() -> SearchStart.anew(settings, dictionaries)),
              new SearchPlaces(index, notes),
              language,
              this::sources,
              documents -> new SearchNames(new TreeMap<>(), List.of()),
              file -> assertThat(now.put(file.path(), file)).isNull());
      assertThat(now).doesNotContainKeys(kept.toArray(String[]::new));
      kept.forEach(path -> now.put(path, files.get(path)));
      files = now;
      last = Optional.of(new SearchPlaces(index, notes));
      builds++;
      return kept.size();
    }

    void assertAsMadeAnew() throws IOException {
      Site anew = new Site(folder.resolve("anew" + builds), language.code(), settings.dictionary());
      anew.texts.addAll(texts);
      anew.titles.addAll(titles);
      anew.build();
      assertThat(new TreeMap<>(files).keySet()).isEqualTo(new TreeMap<>(anew.files).keySet());
      anew.files.forEach(
          (path, file) -> assertThat(files.get(path).bytes()).as(path).isEqualTo(file.bytes()));
      for (String name : List.of("kladez-forms.txt", "kladez-words.txt")) {
        assertThat(last.orElseThrow().index().resolve(name))
            .hasSameTextualContentAs(anew.last.orElseThrow().index().resolve(name));
      }
    }
  }

  /** The words of the texts of a language, and some that nobody has written. */
  private static List<String> words(String language) {
    Path content = Path.of(System.getProperty("basedir", ""), "../../content");
    List<String> words = new ArrayList<>();
    try (Stream<Path> files = Files.walk(content)) {
      for (Path file :
          files.filter(f -> f.toString().endsWith("." + language + ".md")).sorted().toList()) {
        Stream.of(Files.readString(file).split("[^\\p{L}\\p{N}]+")).limit(120).forEach(words::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(words).hasSizeGreaterThan(5000);
    return words;
  }

  private static String text(List<String> words, Random random, int length) {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      some.add(
          random.nextInt(20) == 0
              ? invented(random)
              : words.get(random.nextInt(words.size())).toLowerCase(Locale.ROOT));
    }
    return String.join(" ", some);
  }

  /** A word of no dictionary, which another text may have too. */
  private static String invented(Random random) {
    String letters = random.nextBoolean() ? "бвгдзклмн" : "bcdfghklm";
    String vowels = letters.charAt(0) == 'б' ? "аеиоу" : "aeiou";
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append(letters.charAt(random.nextInt(3))).append(vowels.charAt(random.nextInt(3)));
    }
    return word.append(random.nextBoolean() ? "" : letters.charAt(0) == 'б' ? "ский" : "s")
        .toString();
  }

  private static Site begin(Path folder, String language, boolean dictionary, Random random)
      throws IOException {
    Site site = new Site(folder, language, dictionary);
    List<String> words = words(language);
    List<String> others = words(language.equals("ru") ? "en" : "ru");
    for (int i = 0; i < DOCUMENTS; i++) {
      site.titles.add(text(words, random, 3));
      site.texts.add(text(words, random, 150) + " " + text(others, random, 10));
    }
    assertThat(site.build()).isZero();
    return site;
  }

  @Property(tries = 12)
  void afterChangesAPackIsTheOneThatIsMadeAnew(@ForAll @IntRange(min = 0, max = 1_000_000) int seed)
      throws IOException {
    Path folder = Files.createTempDirectory("kladez-pack");
    try {
      Random random = new Random(seed);
      String language = random.nextBoolean() ? "ru" : "en";
      Site site = begin(folder, language, random.nextInt(4) > 0, random);
      List<String> words = words(language);
      for (int edit = 0; edit < 3; edit++) {
        change(site, words, random);
        site.build();
        site.assertAsMadeAnew();
      }
    } finally {
      Trees.delete(folder);
    }
  }

  private static void change(Site site, List<String> words, Random random) {
    int number = random.nextInt(DOCUMENTS);
    List<String> text = new ArrayList<>(List.of(site.texts.get(number).split(" ")));
    int many = random.nextInt(5) > 0 ? 1 + random.nextInt(3) : text.size();
    for (int i = 0; i < many; i++) {
      int at = random.nextInt(text.size());
      if (random.nextBoolean()) {
        text.set(at, text(words, random, 1));
      } else if (text.size() > 5) {
        text.remove(at);
      }
    }
    site.texts.set(number, String.join(" ", text));
    if (random.nextInt(3) == 0) {
      site.titles.set(number, text(words, random, 2));
    }
  }

  @Test
  void shardsWithoutAChangedWordAreKept() throws IOException {
    Site site = begin(temporary, "ru", true, new Random(1));
    int files = site.files.size();
    assertThat(files).isGreaterThan(40);

    site.texts.set(7, site.texts.get(7) + " школа");
    assertThat(site.build()).isGreaterThan(files - 15);
    site.assertAsMadeAnew();

    site.texts.set(7, site.texts.get(7) + " квамблер");
    assertThat(site.build()).isGreaterThan(files / 2);
    site.assertAsMadeAnew();

    site.texts.set(8, site.texts.get(8) + " quombling");
    site.build();
    site.assertAsMadeAnew();
  }

  @Test
  void nothingNewIsNothingMade() throws IOException {
    Site site = begin(temporary, "en", true, new Random(2));
    Map<String, OutputFile> before = site.files;
    assertThat(site.build()).isGreaterThan(before.size() - 5);
    assertThat(site.files.keySet()).isEqualTo(before.keySet());
    site.assertAsMadeAnew();
  }
}
