package org.kladez.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.model.Body.Html;
import org.kladez.model.Body.LinkEnd;
import org.kladez.model.Body.LinkStart;

class SlotsTest {
  private static final LinkStart START =
      new LinkStart("a.md", "", SourcePosition.inLine("f", 1, 1, 2));
  private static final LinkEnd END = new LinkEnd();

  private final Slots slots = new Slots();

  @Test
  void cutsTheHtmlAtTheMarks() {
    String html = "<p>x" + slots.mark(START) + "text" + slots.mark(END) + "</p>";

    assertThat(slots.cut(html))
        .containsExactly(new Html("<p>x"), START, new Html("text"), END, new Html("</p>"));
  }

  @Test
  void leavesNothingEmptyBetweenMarks() {
    assertThat(slots.cut(slots.mark(START) + slots.mark(END))).containsExactly(START, END);
    assertThat(slots.cut("")).isEmpty();
    assertThat(slots.cut("x")).containsExactly(new Html("x"));
  }

  @Test
  void followsTheOrderOfTheHtml() {
    String first = slots.mark(START);
    String second = slots.mark(END);

    assertThat(slots.cut(second + first)).containsExactly(END, START);
    assertThat(slots.cut("only " + second)).containsExactly(new Html("only "), END);
  }

  @Test
  void aTextCannotForgeAMark() {
    String forged = Slots.withoutMarks("a" + slots.mark(START) + "b");

    assertThat(slots.cut(forged)).containsExactly(new Html("a\uFFFD0\uFFFDb"));
    assertThat(Slots.withoutMarks("\uFDD1")).isEqualTo("\uFFFD");
    assertThat(Slots.withoutMarks("text")).isEqualTo("text");
  }

  @Test
  void aMarkIsNoMarkup() {
    assertThat(slots.mark(START)).doesNotContainPattern("[<>&\"'\\s]");
  }
}
