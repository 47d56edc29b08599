package org.kladez.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamiliesTest {
  private static Families families;

  @BeforeAll
  static void open() {
    families = new Families(WordTerms.of(true));
  }

  private static Map<String, Set<String>> among(String... terms) {
    return families.among(new TreeSet<>(List.of(terms)));
  }

  @ParameterizedTest
  @CsvSource({
    "школа, школьный",
    "наука, научный",
    "образование, образовательный",
    "исследование, исследовательский",
    "экология, экологический",
    "информация, информационный",
    "доступность, доступный",
    "участник, участие",
    "Рига, рижский",
    "Баку, бакинский",
    "Латвия, латвийский",
    "culture, cultural",
    "education, educational",
    "талалихин~, талалихинск~"
  })
  void wordsOfOneRootAreRelated(String one, String other) {
    assertThat(among(one, other).get(one)).contains(other);
    assertThat(among(one, other).get(other)).contains(one);
  }

  @ParameterizedTest
  @CsvSource({
    "образ, образование",
    "орган, организация",
    "рис, рисунок",
    "школа, @школьный",
    "school, schooner"
  })
  void otherWordsAreNot(String one, String other) {
    assertThat(among(one, other).getOrDefault(one, Set.of())).doesNotContain(other);
  }

  @ParameterizedTest
  @CsvSource({
    "Казахстан, казахстанский",
    "Волга, волжский",
    "толерантный, толерантность",
    "экология, экологический"
  })
  void aDerivedWordThatNoTextHasLeadsToWhatItIsDerivedFrom(String written, String derived) {
    assertThat(among(written).get(derived)).containsExactly(written);
  }

  @Test
  void aRootOfVeryManyWordsIsNone() {
    String[] eight = {"школа", "школе", "школо", "школь", "школя", "школый", "школий", "школой"};
    assertThat(among(eight).get("школа")).hasSize(7);
    String[] nine = List.of(eight).toArray(new String[9]);
    nine[8] = "школьный";
    assertThat(among(nine)).doesNotContainKey("школа");
  }
}
