package org.kladez.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.cli.Shell.Answer;

class NewCommandTest {
  @TempDir Path folder;

  private final Shell shell = Shell.english();

  @Test
  void writesAFileAndPrintsItsPath() throws IOException {
    TinySite.in(folder);
    Answer answer = shell.in(folder, "new", "notes", "quince");
    Path file = folder.resolve("content/notes/quince.en.md");
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.out()).isEqualTo(file + "\n");
    assertThat(Files.readString(file)).startsWith("---\n# Note.").contains("\ntitle:\n");
    assertThat(shell.in(folder, "check").code()).isEqualTo(1);
    Files.writeString(file, Files.readString(file).replace("\ntitle:\n", "\ntitle: Quince\n"));
    assertThat(shell.in(folder, "check").code()).isZero();
  }

  @Test
  void writesInAnotherLanguage() throws IOException {
    TinySite.in(folder);
    Answer answer = Shell.russian().in(folder, "new", "notes", "pear", "--lang", "ru");
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(Files.readString(folder.resolve("content/notes/pear.ru.md")))
        .contains("Заметка", "content/notes/pear.en.md");
  }

  @Test
  void overwritesNothing() throws IOException {
    TinySite.in(folder);
    Path file = folder.resolve("content/notes/apple.en.md");
    String before = Files.readString(file);
    Answer answer = shell.in(folder, "new", "notes", "apple");
    assertThat(answer.code()).as(answer.err()).isEqualTo(2);
    assertThat(answer.err()).contains("content/notes/apple.en.md exists already");
    assertThat(file).hasContent(before);
  }

  @Test
  void saysWhatWasProbablyMeant() {
    TinySite.in(folder);
    Answer type = shell.in(folder, "new", "nots", "quince");
    assertThat(type.code()).isEqualTo(2);
    assertThat(type.err()).contains("“nots”", "Did you mean “notes”?");
    Answer slug = shell.in(folder, "new", "notes", "A quince!");
    assertThat(slug.code()).isEqualTo(2);
    assertThat(slug.err()).contains("Did you mean “a-quince”?");
    assertThat(shell.in(folder, "new", "notes").code()).isEqualTo(2);
  }

  @Test
  void needsASite() {
    Answer answer = shell.in(folder, "new", "notes", "quince");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("config-file-missing");
    assertThat(folder).isEmptyDirectory();
  }
}
