package org.kladez.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.cli.Shell.Answer;

class StatusCommandTest {
  @TempDir Path folder;

  @Test
  void listsWhatIsNotCurrentAndSumsUp() {
    TinySite.in(folder);
    Answer answer = Shell.english().in(folder, "status");
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.out().lines())
        .containsExactly(
            "unknown  content/notes/apple.ru.md",
            "missing  content/notes/pear.ru.md",
            "Translations into ru: 0 current, 0 lagging, 1 missing, 1 unknown (not in Git, or their"
                + " older history is not here).");
    assertThat(Shell.russian().in(folder, "status").out())
        .contains("нет       content/notes/pear.ru.md", "недостающих 1, неизвестных 1");
  }

  @Test
  void writesJsonForMachines() {
    TinySite.in(folder);
    assertThat(Shell.english().in(folder, "status", "--json").out().strip())
        .isEqualTo(
            "[{\"id\":\"notes/apple\",\"lang\":\"ru\",\"state\":\"unknown\",\"sections\":[]},"
                + "{\"id\":\"notes/pear\",\"lang\":\"ru\",\"state\":\"missing\",\"sections\":[]}]");
  }

  @Test
  void aFolderWithoutAConfigurationIsWrongUsage() {
    Answer answer = Shell.english().in(folder, "status");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("site-config.yml");
  }
}
