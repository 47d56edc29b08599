package org.kladez.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not seen in a text is not looked for in it. */
class SeenTest {
  @ParameterizedTest
  @ValueSource(strings = {"www.unesco.org", "см. www.unesco.org", "http://a", "ftp://a", "a@b.org"})
  void whatMayBeAnAddress(String text) {
    assertThat(Seen.in(text)).isEqualTo(new Seen(false, true, false, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"!!! note", "text\n\n???+ note", "!!!"})
  void whatMayOpenAnAdmonition(String text) {
    assertThat(Seen.in(text)).isEqualTo(new Seen(false, false, true, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"| a |", "слово|слово"})
  void whatMayPartCells(String text) {
    assertThat(Seen.in(text)).isEqualTo(new Seen(false, false, false, true));
  }

  @ParameterizedTest
  @CsvSource({"FDD0", "FDD1", "FDD2", "FDD3"})
  void whatStandsForSlots(String code) {
    String text = "a" + (char) Integer.parseInt(code, 16);
    assertThat(Seen.in(text)).isEqualTo(new Seen(true, false, false, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ww.a", "a: b / c", "http:/a", "!! ??", "\uFDCF\uFDD4", "школа. ёж"})
  void whatIsNone(String text) {
    assertThat(Seen.in(text)).isEqualTo(new Seen(false, false, false, false));
  }
}
