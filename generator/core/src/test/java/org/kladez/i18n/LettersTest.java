package org.kladez.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LettersTest {
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  private final Letters russian = new Letters(RUSSIAN, List.of());
  private final Letters english = new Letters(Locale.ENGLISH, List.of(RUSSIAN));

  @Test
  void aWordStandsUnderItsFirstLetterAsACapital() {
    assertThat(english.of("school")).isEqualTo("S");
    assertThat(russian.of("школа")).isEqualTo("Ш");
  }

  @Test
  void accentsAndYoHaveNoLetterOfTheirOwn() {
    assertThat(english.of("école")).isEqualTo("E");
    assertThat(russian.of("ёлка")).isEqualTo("Е");
  }

  @Test
  void anotherAlphabetKeepsItsLetters() {
    assertThat(russian.of("STEM")).isEqualTo("S");
    assertThat(english.of("школа")).isEqualTo("Ш");
  }

  @Test
  void quotationMarksArePassedOver() {
    assertThat(russian.of("«Школа»")).isEqualTo("Ш");
    assertThat(Letters.bare("…«Школа»")).isEqualTo("Школа»");
    assertThat(Letters.bare("№ 7")).isEqualTo("7");
    assertThat(Letters.bare("…")).isEqualTo("…");
  }

  @Test
  void whatBeginsWithNoLetterStandsApart() {
    assertThat(english.of("3D")).isEqualTo("#");
    assertThat(english.of("")).isEqualTo("#");
    assertThat(english.of("漢字")).isEqualTo("#");
  }
}
