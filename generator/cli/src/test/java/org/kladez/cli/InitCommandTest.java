package org.kladez.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.cli.Shell.Answer;

class InitCommandTest {
  @TempDir Path folder;

  private final Shell shell = Shell.english();

  @Test
  void beginsASiteThatIsBuiltWithoutFindings() {
    Path garden = folder.resolve("garden");
    Answer answer = shell.run("init", garden.toString());
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.out())
        .startsWith("A new site is in " + garden + ": 14 files.\n")
        .contains("kladez serve --open --source " + garden);
    Answer built = shell.in(garden, "build", "--fail-on", "warning");
    assertThat(built.code()).as(built.err()).isZero();
    assertThat(built.err()).isEmpty();
    assertThat(shell.in(garden, "new", "notes", "second").code()).isZero();
  }

  @Test
  void overwritesNothing() {
    TinySite.in(folder);
    Answer answer = shell.run("init", folder.toString());
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err())
        .contains("content/notes/_type.yml, site-config.yml", "nothing is overwritten");
    assertThat(Shell.russian().run("init", folder.toString()).err()).contains("перезаписано");
    assertThat(shell.in(folder, "build").code()).isZero();
  }

  @Test
  void needsAFolder() {
    Answer answer = shell.run("init");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("missing: DIR");
  }
}
