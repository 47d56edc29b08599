package org.kladez.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.cli.Shell.Answer;

class SearchCommandTest {
  @TempDir Path folder;

  private final Shell shell = Shell.english();

  @Test
  void findsEntriesBestFirst() {
    built();
    Answer answer = shell.in(folder, "search", "apple", "tree", "--lang", "en");
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.out()).startsWith("1. Apple\n").contains("en/notes/apple/", "2. Pear\n");
  }

  @Test
  void findsOtherFormsOfAWord() {
    built();
    assertThat(shell.in(folder, "search", "яблока", "--lang", "ru").out())
        .startsWith("1. Яблоко\n");
  }

  @Test
  void keepsToTheLimit() {
    built();
    assertThat(shell.in(folder, "search", "tree", "--lang", "en", "--limit", "1").out())
        .doesNotContain("2. ");
  }

  @Test
  void keepsToTheType() {
    built();
    assertThat(shell.in(folder, "search", "apple", "--lang", "en", "--type", "notes").out())
        .startsWith("1. Apple\n");
    assertThat(shell.in(folder, "search", "apple", "--lang", "en", "--type", "schools").out())
        .isEqualTo("Nothing found.\n");
  }

  @Test
  void answersInJson() {
    built();
    assertThat(shell.in(folder, "search", "apple", "--lang", "en", "--json").out())
        .startsWith("[")
        .endsWith("]\n")
        .contains("\"id\"", "\"notes/apple\"", "\"score\"", "\"excerpt\"");
  }

  @Test
  void withoutAnIndexItSaysWhatToDo() {
    Answer answer = shell.in(folder, "search", "apple", "--lang", "en");
    assertThat(answer.code()).as(answer.err()).isEqualTo(3);
    assertThat(answer.err()).contains("Run “kladez build” first.");
  }

  @Test
  void anUnknownLanguageIsWrongUsage() {
    built();
    Answer answer = shell.in(folder, "search", "apple", "--lang", "fr");
    assertThat(answer.code()).as(answer.err()).isEqualTo(2);
    assertThat(answer.err()).contains("“fr”; there is one for: en, ru.");
  }

  @Test
  void aFilterWithoutAValueIsWrongUsage() {
    built();
    Answer answer = shell.in(folder, "search", "apple", "--lang", "en", "--filter", "type");
    assertThat(answer.code()).as(answer.err()).isEqualTo(2);
    assertThat(answer.err()).contains("--filter takes field=value, for instance country=ru");
  }

  @Test
  void aFilterLeavesOutWhatLacksTheValue() {
    built();
    Answer all = shell.in(folder, "search", "apple", "--lang", "en", "--json");
    Answer none =
        shell.in(
            folder,
            "search",
            "apple",
            "--lang",
            "en",
            "--json",
            "--filter",
            "type=nothing-like-it");
    assertThat(all.out()).contains("\"id\"");
    assertThat(none.out().strip()).isEqualTo("[]");
  }

  @Test
  void needsAQueryAndALanguage() {
    assertThat(shell.run("search", "--lang", "en").code()).isEqualTo(2);
    Answer answer = shell.run("search", "apple");
    assertThat(answer.code()).as(answer.err()).isEqualTo(2);
    assertThat(answer.err()).startsWith("kladez: missing: --lang LANG");
  }

  private void built() {
    TinySite.in(folder);
    Answer answer = shell.in(folder, "build");
    assertThat(answer.code()).as(answer.err()).isZero();
  }
}
