package org.kladez.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
  private static final List<String> FIELDS =
      List.of("title", "summary", "date", "country", "заголовок");

  @ParameterizedTest
  @CsvSource({
    "titel, title",
    "itle, title",
    "titlee, title",
    "titke, title",
    "TITLE, title",
    "Summary, summary",
    "sumary, summary",
    "coutnry, country",
    "cuontri, country",
    "dat, date",
    "загаловок, заголовок"
  })
  void findsWhatWasMeant(String written, String meant) {
    assertThat(Suggestions.nearest(written, FIELDS)).hasValue(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "ufa-, ufa-45",
    "Ufa-45.en.md, ufa-45",
    "moscow-480-school, moscow-480",
    "mosc, ",
    "ufa, ",
    "baku-, "
  })
  void aNameThatGoesOnOrStopsShortIsMeantWhereItIsTheOnlyOne(String written, String meant) {
    List<String> schools =
        List.of("baku-160", "baku-european", "moscow-12", "moscow-480", "ufa-45");

    assertThat(Suggestions.nearest(written, schools)).isEqualTo(Optional.ofNullable(meant));
  }

  @ParameterizedTest
  @CsvSource({"place", "tit", "nothing", "dough", "sum", "x"})
  void isSilentWhereNothingIsNear(String written) {
    assertThat(Suggestions.nearest(written, FIELDS)).isEmpty();
  }

  @Test
  void aThirdOfTheLettersMayDifferAndNoMore() {
    assertThat(Suggestions.nearest("abcdef", List.of("abcdXY"))).hasValue("abcdXY");
    assertThat(Suggestions.nearest("abcdef", List.of("abcXYZ"))).isEmpty();
    assertThat(Suggestions.nearest("abcde", List.of("abcXY"))).isEmpty();
    assertThat(Suggestions.nearest("3", List.of("0", "1"))).isEmpty();
  }

  @Test
  void swappedNeighboursCountOnce() {
    assertThat(Suggestions.nearest("abc", List.of("acb"))).hasValue("acb");
    assertThat(Suggestions.nearest("abc", List.of("cba"))).isEmpty();
  }

  @Test
  void theNearestWinsAndAmongEqualsTheFirstOfTheAlphabet() {
    assertThat(Suggestions.nearest("minsk-32", List.of("minsk-3", "minsk-33", "minsk-23")))
        .hasValue("minsk-23");
    assertThat(Suggestions.nearest("abcdef", List.of("abcXYf", "abcdeX"))).hasValue("abcdeX");
    assertThat(Suggestions.nearest("a", List.of())).isEmpty();
    assertThat(Suggestions.nearest("", List.of("title"))).isEmpty();
  }
}
