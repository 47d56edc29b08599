package org.kladez.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kladez.cli.Shell.Answer;

/** The forms of a report. */
class FormatsTest {
  private static final String ESCAPE = "\u001B";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"build", "check"})
  void sarifIsAloneOnTheOutputStream(String command) {
    TinySite.in(folder).withUnknownField();

    Answer answer = Shell.english().in(folder, command, "--format", "sarif");

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out())
        .startsWith("{\"version\":\"2.1.0\",")
        .endsWith("}\n")
        .contains(
            "{\"name\":\"Kladez\",\"version\":\"" + Version.number() + "\",",
            "\"ruleId\":\"unknown-field\"",
            "\"uri\":\"content/notes/plum.en.md\"");
    assertThat(answer.out().lines()).hasSize(1);
    assertThat(answer.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "check"})
  void githubsCommandsAreAloneOnTheOutputStream(String command) {
    TinySite.in(folder).withUnknownField();

    Answer answer = Shell.russian().in(folder, command, "--format", "github");

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out())
        .startsWith(
            "::error file=content/notes/plum.en.md,line=2,endLine=2,col=1,endColumn=6,"
                + "title=unknown-field::У записей из папки «notes» нет поля «titel».%0A");
    assertThat(answer.out().lines()).hasSize(1);
    assertThat(answer.err()).isEmpty();
  }

  @Test
  void aGoodSiteHasNoFindingsInAnyFormat() {
    TinySite.in(folder);
    Shell shell = Shell.english();

    Answer sarif = shell.in(folder, "check", "--format", "sarif");
    Answer github = shell.in(folder, "check", "--format", "github");

    assertThat(sarif.code()).isZero();
    assertThat(sarif.out()).endsWith("\"results\":[]}]}\n");
    assertThat(github.code()).isZero();
    assertThat(github.out() + github.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, xterm-256color, '', true",
    "1, xterm, 1, false",
    "1, dumb, '', false",
    "0, xterm, '', false",
    "'', xterm, '', false"
  })
  void onlyATerminalThatWantsThemGetsColours(
      String terminal, String kind, String noColour, boolean coloured) {
    TinySite.in(folder).withUnknownField();
    Map<String, String> environment =
        Map.of("KLADEZ_STDERR_TTY", terminal, "TERM", kind, "NO_COLOR", noColour);

    Answer answer = new Shell(environment).in(folder, "check");

    assertThat(answer.err()).contains("error[unknown-field]");
    assertThat(answer.err().contains(ESCAPE)).isEqualTo(coloured);
    assertThat(answer.out()).doesNotContain(ESCAPE);
  }

  @Test
  void anEnvironmentThatSaysNothingGetsNone() {
    TinySite.in(folder).withUnknownField();
    assertThat(new Shell(Map.of()).in(folder, "check").err()).doesNotContain(ESCAPE);
    assertThat(new Shell(Map.of("KLADEZ_STDERR_TTY", "1")).in(folder, "check").err())
        .doesNotContain(ESCAPE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "sarif", "github"})
  void formatsForMachinesHaveNone(String format) {
    TinySite.in(folder).withUnknownField();
    Shell terminal = new Shell(Map.of("KLADEZ_STDERR_TTY", "1", "TERM", "xterm"));
    Answer answer = terminal.in(folder, "check", "--format", format);
    assertThat(answer.out()).isNotEmpty().doesNotContain(ESCAPE, "\\u001b");
    assertThat(answer.err()).isEmpty();
  }
}
