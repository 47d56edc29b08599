package org.kladez.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class BeginningsTest {
  /** Few letters of each kind, so that words often begin alike. */
  private static final String LETTERS = "ab9~'éäж\u0400\u0452\u0491\u4e2d\ud83d\udca7";

  @Property
  void differentNumbersAreInTheOrderOfTheWords(
      @ForAll @StringLength(min = 1, max = 12) String one,
      @ForAll @StringLength(min = 1, max = 12) String other) {
    check(one, other);
    check(ofLetters(one), ofLetters(other));
  }

  private static String ofLetters(String any) {
    StringBuilder letters = new StringBuilder();
    any.chars().forEach(c -> letters.append(LETTERS.charAt(c % LETTERS.length())));
    return letters.toString();
  }

  private static void check(String one, String other) {
    int numbers = Long.compareUnsigned(Beginnings.of(one), Beginnings.of(other));
    if (numbers != 0) {
      assertThat(Integer.signum(numbers)).isEqualTo(Integer.signum(one.compareTo(other)));
    }
  }

  @Test
  void russianAndEnglishWordsDifferWithinEightLetters() {
    assertThat(Beginnings.of("школьная")).isNotEqualTo(Beginnings.of("школьник"));
    assertThat(Beginnings.of("learners")).isNotEqualTo(Beginnings.of("learning"));
    assertThat(Beginnings.of("ёж")).isNotEqualTo(Beginnings.of("еж"));
  }
}
