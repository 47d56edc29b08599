package org.kladez.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A phrase is filled anew each time, by whichever thread. */
class PhraseTest {
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  @Test
  void eachFillingHasItsOwnValues() {
    Phrase schools = new Phrase("{0, plural, one {# школа} few {# школы} other {# школ}}", RUSSIAN);
    assertThat(List.of(1, 3, 5, 1).stream().map(n -> schools.with(List.of(n))))
        .containsExactly("1 школа", "3 школы", "5 школ", "1 школа");
  }

  @Test
  void severalThreadsDoNotMixTheirValues() {
    Phrase pair = new Phrase("{0} · {1}", Locale.ENGLISH);
    assertThat(
            IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(n -> pair.with(List.of("a" + n, "b" + n)).equals("a" + n + " · b" + n)))
        .doesNotContain(false);
  }

  @Test
  void aTextWithoutPlacesIsLeftAsItIs() {
    assertThat(new Phrase("It''s here", Locale.ENGLISH).with(List.of())).isEqualTo("It''s here");
    assertThat(new Phrase("It''s {0}", Locale.ENGLISH).with(List.of("x"))).isEqualTo("It's x");
  }
}
