package org.kladez.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Forms come in the order of UTF-16 code units, each once, with its terms in order. */
class FormTableTest {
  private static final String LETTERS = "az'-0éяёаѣ\uD83D\uDE00\uFFFD";

  private final FormTable table = new FormTable();
  private final SortedMap<String, TreeSet<String>> expected = new TreeMap<>();

  private void add(String form, String term) {
    table.add(form, List.of(term));
    expected.computeIfAbsent(form, f -> new TreeSet<>()).add(term);
  }

  private void assertSorted() {
    List<String> order = new ArrayList<>();
    Map<String, List<String>> found = new TreeMap<>();
    table.each(
        (form, terms) -> {
          order.add(form);
          found.put(form, terms);
        });
    assertThat(order).containsExactlyElementsOf(expected.keySet());
    assertThat(found)
        .isEqualTo(
            expected.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> List.copyOf(e.getValue()))));
  }

  @Test
  void nothingIsNothing() {
    assertSorted();
  }

  @Test
  void oneFormOfTwoTermsComesOnce() {
    add("стали", "сталь");
    add("стали", "стать");
    add("стали", "сталь");
    assertSorted();
  }

  @Test
  void wordsThatBeginAlikeAreToldByTheirEnds() {
    for (String end : List.of("ами", "", "ах", "ам", "ов", "а")) {
      add("образовательность" + end, "образовательность~");
    }
    assertSorted();
  }

  @Test
  void anyWords() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder form = new StringBuilder();
      for (int length = 1 + random.nextInt(12); length > 0; length--) {
        form.append(LETTERS.charAt(random.nextInt(random.nextBoolean() ? 2 : LETTERS.length())));
      }
      add(form.toString(), "t" + random.nextInt(9));
    }
    assertSorted();
  }
}
