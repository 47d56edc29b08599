package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.search.SearchHit;

/** What readers find, by the full index. */
class SearchTest {
  @TempDir static Path temporary;

  private static Path index;

  @BeforeAll
  static void buildABilingualSite() throws IOException {
    TestSite site = TestSite.notes(temporary);
    index = site.folder().resolve("target/search-index");
    site.write(
        "content/_vocabularies/towns.yml", "name: T\nterms: {msk: {en: Moscow, ru: Москва}}");
    site.write(
        "content/talks/_type.yml",
        """
        name: {en: Talk, ru: Беседа}
        missing-translation: omit
        fields:
          title: {type: string, translatable: true}
          town: {type: term, vocabulary: towns}
          site: {type: url}
        """);
    entry(site, "notes/school.ru", "title: Гимназия", "Здесь учат. Школа стоит у реки.");
    entry(site, "notes/schools.ru", "title: Деревня", "Рядом со школами растёт лес.");
    entry(site, "notes/fir.ru", "title: Ёлка", "Дерево. Project.");
    entry(site, "notes/firs.ru", "title: Лес", "Под елкой, за ёлками. Project.");
    entry(site, "notes/garden.en", "title: Garden", "A lantern hangs by the river. Project.");
    entry(site, "notes/river.en", "title: River", "Water. Project.");
    entry(site, "notes/lantern.en", "title: Lamp", "A lantern. Project.\n\n## A schoolyard\n\nX.");
    entry(site, "notes/teacher.en", "title: Teacher\nsummary: About the teacher’s schools", "Y.");
    entry(site, "notes/twin-b.en", "title: Twin", "Alike. Project.");
    entry(site, "notes/twin-a.en", "title: Twin", "Alike. Project.");
    entry(site, "notes/island.en", "title: Island", "A place. A school. Project.");
    entry(site, "notes/hidden.en", "title: Hidden volcano\ndraft: true", "Volcano.");
    entry(site, "talks/school.en", "title: A talk of a school\ntown: msk", "Words. Project.");
    entry(site, "talks/plain.en", "title: Plain\nsite: https://www.waterfall.example/", "Project.");
    assertThat(site.build().failed()).isFalse();
  }

  private static void entry(TestSite site, String name, String fields, String body) {
    site.write("content/" + name + ".md", "---\n" + fields + "\n---\n\n" + body + "\n");
  }

  private static List<SearchHit> search(String language, String query) throws IOException {
    return Kladez.search(index, language, query, Map.of(), 50).hits();
  }

  private static List<String> find(String language, String query) throws IOException {
    return search(language, query).stream().map(SearchHit::id).toList();
  }

  @Test
  void anyFormOfARussianWordFindsTheOthers() throws IOException {
    assertThat(find("ru", "школы")).containsExactlyInAnyOrder("notes/school", "notes/schools");
    assertThat(find("ru", "Школами")).isEqualTo(find("ru", "школы"));
    assertThat(find("ru", "реку")).containsExactly("notes/school");
  }

  @Test
  void yoAndYeAreTheSame() throws IOException {
    assertThat(find("ru", "ёлка")).containsExactlyInAnyOrder("notes/fir", "notes/firs");
    assertThat(search("ru", "елка")).isEqualTo(search("ru", "ёлка"));
    assertThat(search("ru", "ЁЛКИ")).isEqualTo(search("ru", "ёлка"));
  }

  @Test
  void anyFormOfAnEnglishWordFindsTheOthers() throws IOException {
    assertThat(find("en", "schools"))
        .containsExactlyInAnyOrder("notes/teacher", "notes/island", "talks/school");
    assertThat(search("en", "school")).isEqualTo(search("en", "schools"));
    assertThat(find("en", "teachers")).containsExactly("notes/teacher");
  }

  @Test
  void everyWordMustBeFoundWhereSomeEntryHasThemAll() throws IOException {
    assertThat(find("en", "lantern river")).containsExactly("notes/garden");
    assertThat(find("en", "river lantern")).containsExactly("notes/garden");
  }

  @Test
  void anyWordWillDoWhereNoEntryHasThemAll() throws IOException {
    assertThat(find("en", "river teacher"))
        .containsExactlyInAnyOrder("notes/river", "notes/garden", "notes/teacher");
    assertThat(find("en", "lantern nonsense"))
        .containsExactlyInAnyOrder("notes/lantern", "notes/garden");
    assertThat(find("en", "nonsense")).isEmpty();
  }

  @Test
  void aWordThatMostEntriesHaveNeedNotBeFound() throws IOException {
    assertThat(find("en", "project")).hasSizeGreaterThan(8);
    assertThat(find("en", "project teacher")).containsExactly("notes/teacher");
  }

  @Test
  void aWordOfTheTitleCountsMoreThanOneOfTheText() throws IOException {
    assertThat(find("en", "river")).containsExactly("notes/river", "notes/garden");
  }

  @Test
  void headingsAndLabelsOfTermsAreFoundAndAddressesAreNot() throws IOException {
    assertThat(find("en", "schoolyard")).containsExactly("notes/lantern");
    assertThat(find("en", "moscow")).containsExactly("talks/school");
    assertThat(find("en", "waterfall")).isEmpty();
  }

  @Test
  void aTypeLimitsTheAnswer() throws IOException {
    assertThat(Kladez.search(index, "en", "school", Map.of("type", List.of("talks")), 50).hits())
        .extracting(SearchHit::id)
        .containsExactly("talks/school");
    assertThat(Kladez.search(index, "en", "school", Map.of("type", List.of("lessons")), 50).hits())
        .isEmpty();
  }

  @Test
  void equalScoresAreOrderedById() throws IOException {
    List<SearchHit> twins = search("en", "alike");

    assertThat(twins).extracting(SearchHit::id).containsExactly("notes/twin-a", "notes/twin-b");
    assertThat(twins.get(0).score()).isEqualTo(twins.get(1).score());
  }

  @Test
  void entriesOfAnotherLanguageAreFoundWhereTheyAreShown() throws IOException {
    SearchHit island = search("ru", "island").get(0);

    assertThat(island.id()).isEqualTo("notes/island");
    assertThat(island.lang()).isEqualTo("en");
    assertThat(island.url()).isEqualTo("ru/notes/island/");
    assertThat(island.excerpt()).isEqualTo("A place. A school. Project.");
    assertThat(find("en", "ёлка")).containsExactlyInAnyOrder("notes/fir", "notes/firs");
  }

  @Test
  void entriesThatAreLeftOutAndDraftsAreNotFound() throws IOException {
    assertThat(find("ru", "talk")).isEmpty();
    assertThat(find("ru", "school")).containsExactlyInAnyOrder("notes/teacher", "notes/island");
    assertThat(find("en", "volcano")).isEmpty();
  }

  @Test
  void theLimitCutsTheEndOff() throws IOException {
    List<SearchHit> all = search("en", "school");
    assertThat(all).hasSize(3);
    assertThat(Kladez.search(index, "en", "school", Map.of(), 2).hits())
        .isEqualTo(all.subList(0, 2));
  }

  @Test
  void aQueryWithoutWordsFindsNothing() throws IOException {
    assertThat(find("en", "")).isEmpty();
    assertThat(find("en", " – «!» ")).isEmpty();
    assertThat(find("en", "+title:\"(*")).isEmpty();
  }

  @Test
  void anIndexThatDoesNotExistIsTold() {
    for (String language : List.of("de", "../site", "../../content")) {
      assertThatThrownBy(() -> find(language, "x")).isInstanceOf(NoSuchFileException.class);
    }
  }

  @Test
  void theAnswerForMachinesHoldsEveryHit() throws IOException {
    SearchAnswer answer = Kladez.search(index, "en", "schoolyard", Map.of(), 5);

    JsonTree hit = JsonTree.parse(answer.toJson()).items().get(0);

    assertThat(hit.properties().keySet())
        .containsExactly("id", "lang", "title", "url", "score", "excerpt");
    assertThat(hit.get("id").text()).isEqualTo("notes/lantern");
    assertThat(hit.get("title").text()).isEqualTo("Lamp");
    assertThat(hit.get("url").text()).isEqualTo("en/notes/lantern/");
    assertThat((float) hit.get("score").decimal()).isEqualTo(answer.hits().get(0).score());
  }
}
