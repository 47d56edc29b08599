package org.kladez.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kladez.diagnostic.SourcePosition;

class LineIndexTest {
  private static SourcePosition place(String text, int linesBefore, String part) {
    int start = text.indexOf(part);
    return new LineIndex("f", text, linesBefore).at(start, start + part.length());
  }

  @Test
  void countsLinesAndColumnsFromOne() {
    assertThat(place("ab\ncd\n", 0, "ab")).isEqualTo(new SourcePosition("f", 1, 1, 1, 3));
    assertThat(place("ab\ncd\n", 0, "d")).isEqualTo(new SourcePosition("f", 2, 2, 2, 3));
  }

  @Test
  void addsTheLinesBefore() {
    assertThat(place("ab\ncd", 10, "cd")).isEqualTo(new SourcePosition("f", 12, 1, 12, 3));
  }

  @Test
  void countsCharactersAndNotHalvesOfThem() {
    assertThat(place("𝒜🏫ё x", 0, "x")).isEqualTo(new SourcePosition("f", 1, 5, 1, 6));
  }

  @Test
  void spansLines() {
    assertThat(place("ab\ncd\nef", 0, "b\ncd\ne")).isEqualTo(new SourcePosition("f", 1, 2, 3, 2));
  }

  @Test
  void knowsTheEndOfTheText() {
    LineIndex lines = new LineIndex("f", "ab\n", 0);
    assertThat(lines.at(3, 3)).isEqualTo(new SourcePosition("f", 2, 1, 2, 1));
    assertThat(new LineIndex("f", "", 4).at(0, 0)).isEqualTo(new SourcePosition("f", 5, 1, 5, 1));
  }

  @Test
  void findsEveryLineOfALongText() {
    String text = "line\n".repeat(1000);
    LineIndex lines = new LineIndex("f", text, 0);
    for (int line = 0; line < 1000; line++) {
      assertThat(lines.at(5 * line + 2, 5 * line + 4))
          .isEqualTo(new SourcePosition("f", line + 1, 3, line + 1, 5));
    }
  }
}
