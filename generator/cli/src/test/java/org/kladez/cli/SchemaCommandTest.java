package org.kladez.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.cli.Shell.Answer;

class SchemaCommandTest {
  @TempDir Path folder;

  private final Shell shell = Shell.english();

  @Test
  void writesASchemaForEachTypeUnderTarget() throws IOException {
    TinySite.in(folder);
    Answer answer = shell.in(folder, "schema");
    Path schemas = folder.resolve("target/schemas");
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.out()).isEqualTo("5 files in " + schemas + ".\n");
    assertThat(Files.readString(schemas.resolve("notes.schema.json")))
        .contains("\"title\":\"Note\"", "\"required\":[\"title\"]");
    assertThat(schemas.resolve("notes.translation.schema.json")).exists();
    assertThat(schemas.resolve("pages.schema.json")).exists();
  }

  @Test
  void writesWhereItIsTold() throws IOException {
    TinySite.in(folder);
    Path elsewhere = folder.resolve("else/where");
    Answer answer = Shell.russian().in(folder, "schema", "--output", elsewhere.toString());
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(Files.readString(elsewhere.resolve("notes.schema.json"))).contains("Заметка");
    assertThat(folder.resolve("target")).doesNotExist();
  }

  @Test
  void faultsOfTheSiteHaveTheirExitCodes() {
    assertThat(shell.in(folder, "schema").code()).isEqualTo(2);
    TinySite.in(folder).write("content/notes/_type.yml", "name: N\n");
    Answer answer = shell.in(folder, "schema");
    assertThat(answer.code()).as(answer.err()).isEqualTo(1);
    assertThat(answer.err()).contains("content/notes/_type.yml:1:1");
    assertThat(folder.resolve("target")).doesNotExist();
  }
}
