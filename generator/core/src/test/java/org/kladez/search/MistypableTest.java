package org.kladez.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kladez.search.words.Met;

class MistypableTest {
  private static final int MOST = 65_536;

  private static Form form(String text, int weight) {
    return new Form(text, List.of(text), List.of(), weight, Form.Origin.TEXTS);
  }

  private static Met met(List<Form> forms, String... butFor) {
    Set<String> words = forms.stream().map(Form::text).collect(Collectors.toSet());
    words.removeAll(Set.of(butFor));
    return new Met() {
      @Override
      public boolean has(String word) {
        return words.contains(word);
      }

      @Override
      public void stemmed(BiConsumer<String, String> taker) {
        throw new AssertionError("nobody needs to know");
      }
    };
  }

  @Test
  void shortWordsNumbersAndWordsThatNoTextHasAreLeftOut() {
    List<Form> forms =
        List.of(form("water", 2), form("oak", 9), form("2024a", 9), form("wells", 1));

    assertThat(Mistypable.of(forms, met(forms, "wells")).weights()).containsOnlyKeys("water");
  }

  @Test
  void ofTooManyWordsTheBestKnownStayAndOfEqualOnesTheFirst() {
    List<Form> forms =
        IntStream.range(0, MOST + 2)
            .mapToObj(i -> form("word" + letters(i), i == MOST + 1 ? 7 : 3))
            .toList();

    Set<String> kept = Mistypable.of(forms, met(forms)).weights().keySet();

    assertThat(kept).hasSize(MOST).contains("word" + letters(MOST + 1), "word" + letters(0));
    assertThat(kept).doesNotContain("word" + letters(MOST - 1), "word" + letters(MOST));
  }

  /** Four letters that are in the order of the numbers. */
  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int rest = number, i = 0; i < 4; i++, rest /= 26) {
      letters.insert(0, (char) ('a' + rest % 26));
    }
    return letters.toString();
  }
}
