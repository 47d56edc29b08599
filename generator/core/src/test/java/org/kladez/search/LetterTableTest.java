package org.kladez.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LetterTableTest {
  @Test
  void everyWordKeepsItsNumberWhileTheTableGrows() {
    // Base 3 gives many words of equal length that differ in few letters, as inflected forms do.
    List<String> words =
        new ArrayList<>(IntStream.range(0, 100_000).mapToObj(i -> Integer.toString(i, 3)).toList());
    words.add("");
    words.add("школа");
    LetterTable table = new LetterTable();
    for (int i = 0; i < words.size(); i++) {
      assertThat(number(table, words.get(i))).isEqualTo(i);
      assertThat(table.size()).isEqualTo(i + 1);
    }
    for (int i = 0; i < words.size(); i++) {
      assertThat(number(table, words.get(i))).isEqualTo(i);
      assertThat(table.word(i)).isEqualTo(words.get(i));
      assertThat(table.find(words.get(i))).isEqualTo(i);
    }
    assertThat(table.find("школы")).isEqualTo(-1);
    assertThat(table.size()).isEqualTo(words.size());
  }

  /** The letters after the word are what an earlier word has left. */
  private static int number(LetterTable table, String word) {
    return table.number((word + "rest").toCharArray(), word.length());
  }
}
