package org.kladez.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CollationTest {
  private static void assertOrder(String language, String... texts) {
    Comparator<String> order = Collation.of(Locale.forLanguageTag(language));
    for (int seed = 0; seed < 10; seed++) {
      List<String> shuffled = new ArrayList<>(List.of(texts));
      Collections.shuffle(shuffled, new Random(seed));
      shuffled.sort(order);
      assertThat(shuffled).containsExactly(texts);
    }
  }

  @Test
  void russianYoStandsWithYe() {
    assertOrder("ru", "еда", "ёж", "ежевика", "ёлка", "ель", "жук");
  }

  @Test
  void cyrillicStandsBeforeLatinInRussianAndAfterItInEnglish() {
    assertOrder("ru", "Ялта", "Baku");
    assertOrder("en", "Baku", "Ялта");
  }

  @Test
  void numbersAreOrderedByTheirValue() {
    assertOrder("ru", "Школа № 2", "Школа № 10", "Школа № 160");
    assertOrder("en", "9", "10", "a 2", "a 10");
  }

  @Test
  void capitalsAndAccentsMatterLast() {
    assertOrder("en", "able", "Äpfel", "apple", "Apple", "zebra");
  }

  @Test
  void textsThatLookEqualAreToldApart() {
    assertOrder("en", "a01", "a1", "a2");
    Comparator<String> order = Collation.of(Locale.ENGLISH);
    assertThat(order.compare("a\u0000b", "ab")).isNotZero();
    assertThat(order.compare("same", "same")).isZero();
  }
}
