package org.kladez.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.cli.Shell.Answer;

class CheckCommandTest {
  @TempDir Path folder;

  private final Shell shell = Shell.english();

  @Test
  void writesNothing() {
    TinySite.in(folder);

    Answer answer = shell.in(folder, "check");

    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.out())
        .startsWith("Checked in ")
        .contains("entries: en 2, ru 1. No errors, no warnings.");
    assertThat(folder.resolve("target")).doesNotExist();
  }

  @Test
  void findsErrors() {
    TinySite.in(folder).withUnknownField();
    Answer answer = shell.in(folder, "check");
    assertThat(answer.code()).as(answer.err()).isEqualTo(1);
    assertThat(answer.err())
        .contains("content/notes/plum.en.md:2:1", "Found: 1 error, no warnings.");
  }

  @Test
  void findsThemInRussian() {
    TinySite.in(folder).withUnknownField();
    Answer answer = Shell.russian().in(folder, "check");
    assertThat(answer.err()).contains("Ошибок: 1, предупреждений нет.");
  }

  @Test
  void aFolderWithoutConfigurationIsWrongUsage() {
    assertThat(shell.in(folder, "check").code()).isEqualTo(2);
  }

  @Test
  void doesNotVisitOtherSitesYet() {
    Answer answer = shell.in(TinySite.in(folder).folder(), "check", "--external");
    assertThat(answer.code()).as(answer.err()).isEqualTo(2);
    assertThat(answer.err()).contains("--external");
  }
}
