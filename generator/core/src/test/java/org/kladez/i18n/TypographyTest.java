package org.kladez.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographyTest {
  private static final Typography RUSSIAN = new Typography(Locale.forLanguageTag("ru"));
  private static final Typography ENGLISH = new Typography(Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource({
    "в школе, в_школе",
    "В школе и на уроке, В_школе и_на_уроке",
    "для детей без книг, для_детей без_книг",
    "школа № 5, школа №_5",
    "да — нет, да_— нет",
    "слово словами, слово словами",
    "лев рычит, лев рычит",
    "(и так), (и_так)",
    "«в школе», «в_школе»"
  })
  void shortRussianWordsDoNotHang(String text, String expected) {
    assertThat(RUSSIAN.noBreak(text)).isEqualTo(expected.replace('_', '\u00A0'));
  }

  @ParameterizedTest
  @CsvSource({
    "School No. 5, School No._5",
    "school no. 5, school no._5",
    "casino. 5, casino. 5",
    "№ 5, №_5",
    "a school, a school",
    "yes — no, yes_— no"
  })
  void englishNumbersDoNotHang(String text, String expected) {
    assertThat(ENGLISH.noBreak(text)).isEqualTo(expected.replace('_', '\u00A0'));
  }

  @ParameterizedTest
  @CsvSource({
    "42 schools, 42_schools",
    "in 14 countries, in 14_countries",
    "in 2015 and 2016, in 2015_and 2016",
    "12345 schools, 12345 schools",
    "room A12 here, room A12 here",
    "42 (old), 42 (old)",
    "2 000 pupils, 2_000_pupils",
    "378 organisations, 378 organisations",
    "2.5 kg, 2.5 kg",
    "in 14, in 14"
  })
  void aNumberStaysWithWhatItCounts(String text, String expected) {
    assertThat(ENGLISH.noBreak(text)).isEqualTo(expected.replace('_', '\u00A0'));
  }

  @Test
  void aNumberDoesNotHoldAWordThatHoldsTheNext() {
    assertThat(RUSSIAN.noBreak("378 с сертификатом")).isEqualTo("378 с\u00A0сертификатом");
    assertThat(RUSSIAN.noBreak("10 000 школ")).isEqualTo("10\u00A0000\u00A0школ");
  }

  @Test
  void theLengthStaysAndNothingElseChanges() {
    String text = "  В  конце и в начале, а — нет: № 1 и\n";

    String typeset = RUSSIAN.noBreak(text);

    assertThat(typeset).hasSameSizeAs(text);
    assertThat(typeset.replace('\u00A0', ' ')).isEqualTo(text);
  }

  @Test
  void aShortWordAtTheEndHoldsWhatFollowsTheText() {
    assertThat(RUSSIAN.noBreak("дом и ")).isEqualTo("дом и\u00A0");
    assertThat(RUSSIAN.noBreak("дом ")).isEqualTo("дом ");
    assertThat(RUSSIAN.noBreak("")).isEmpty();
    assertThat(RUSSIAN.noBreak(" ")).isEqualTo(" ");
  }
}
