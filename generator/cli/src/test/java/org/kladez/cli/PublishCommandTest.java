package org.kladez.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.cli.Shell.Answer;

class PublishCommandTest {
  @TempDir Path folder;
  private TinySite site;

  @BeforeEach
  void makeSite() throws IOException {
    site = TinySite.in(folder.resolve("source"));
    publish("  www: {type: directory, path: ../www}\n");
  }

  private void publish(String targets) throws IOException {
    Path config = site.folder().resolve("site-config.yml");
    String text = Files.readString(config);
    int start = text.indexOf("publish:");
    String before = start < 0 ? text : text.substring(0, start);
    Files.writeString(config, before + (targets.isEmpty() ? "" : "publish:\n" + targets));
  }

  private Path page() {
    return folder.resolve("www/current/en/notes/apple/index.html");
  }

  @Test
  void buildsAndPublishesAndSendsNothingTwice() {
    Answer first = Shell.english().in(site.folder(), "publish");
    assertThat(first.err()).isEmpty();
    assertThat(first.code()).isZero();
    assertThat(first.out()).contains("Published to “www” as release 1");
    assertThat(page()).exists();

    Answer second = Shell.russian().in(site.folder(), "publish", "www");
    assertThat(second.out()).contains("В «www» этот сайт уже есть");
    assertThat(folder.resolve("www/releases/2")).doesNotExist();
  }

  @Test
  void aDryRunListsTheFilesAndChangesNothing() {
    Answer answer = Shell.english().in(site.folder(), "publish", "--dry-run");
    assertThat(answer.code()).isZero();
    assertThat(answer.out())
        .contains("new        en/notes/apple/index.html (", "To send: ", "To delete: 0.");
    assertThat(folder.resolve("www")).doesNotExist();
  }

  @Test
  void goesBackToTheReleaseBefore() throws IOException {
    Shell.english().in(site.folder(), "publish");
    String before = Files.readString(page());
    site.note("apple.en", "Apple", "Another text.");
    Shell.english().in(site.folder(), "publish");
    assertThat(page()).content().contains("Another text.");

    Answer back = Shell.english().in(site.folder(), "publish", "--rollback");
    assertThat(back.code()).isZero();
    assertThat(back.out()).contains("shows release 1 again");
    assertThat(page()).content().isEqualTo(before);

    assertThat(Shell.english().in(site.folder(), "publish", "--rollback"))
        .satisfies(a -> assertThat(a.code()).isEqualTo(3))
        .satisfies(a -> assertThat(a.err()).contains("there is no earlier release"));
  }

  @Test
  void withoutATerminalManyDeletionsNeedTheOption() throws IOException {
    for (int i = 0; i < 12; i++) {
      site.note("tree-" + i + ".en", "Tree " + i, "A tree.");
    }
    Shell.english().in(site.folder(), "publish");
    for (int i = 0; i < 12; i++) {
      Files.delete(site.folder().resolve("content/notes/tree-" + i + ".en.md"));
    }
    Answer refused = Shell.english().in(site.folder(), "publish");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("so nothing was done", "--yes");
    assertThat(folder.resolve("www/current/en/notes/tree-1/index.html")).exists();

    Answer no = Shell.russian().answering("нет").in(site.folder(), "publish");
    assertThat(no.code()).isEqualTo(2);
    assertThat(folder.resolve("www/current/en/notes/tree-1/index.html")).exists();

    Answer yes = Shell.russian().answering("Да").in(site.folder(), "publish", "--dry-run");
    assertThat(yes.out()).contains("удалён     en/notes/tree-1/index.html");

    Answer agreed = Shell.russian().answering("Да").in(site.folder(), "publish");
    assertThat(agreed.code()).isZero();
    assertThat(folder.resolve("www/current/en/notes/tree-1/index.html")).doesNotExist();
  }

  @Test
  void theOptionAgreesToManyDeletions() throws IOException {
    for (int i = 0; i < 12; i++) {
      site.note("tree-" + i + ".en", "Tree " + i, "A tree.");
    }
    Shell.english().in(site.folder(), "publish");
    for (int i = 0; i < 12; i++) {
      Files.delete(site.folder().resolve("content/notes/tree-" + i + ".en.md"));
    }
    assertThat(Shell.english().in(site.folder(), "publish", "--yes").code()).isZero();
    assertThat(folder.resolve("www/current/en/notes/tree-1/index.html")).doesNotExist();
  }

  @Test
  void anErrorInTheContentPublishesNothing() {
    site.withUnknownField();
    Answer answer = Shell.english().in(site.folder(), "publish");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.err()).contains("unknown-field");
    assertThat(folder.resolve("www")).doesNotExist();
  }

  @Test
  void asksWhichOfSeveralTargets() throws IOException {
    publish(
        "  www: {type: directory, path: ../www}\n"
            + "  flat: {type: directory, path: ../flat, in-place: true}\n");
    Answer answer = Shell.english().in(site.folder(), "publish");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("www, flat", "kladez publish NAME");
    assertThat(Shell.english().in(site.folder(), "publish", "wwww").err())
        .contains("has no “wwww”", "www, flat");
    assertThat(Shell.english().in(site.folder(), "publish", "flat").code()).isZero();
    assertThat(folder.resolve("flat/en/notes/apple/index.html")).exists();
    assertThat(Shell.english().in(site.folder(), "publish", "flat", "--rollback").err())
        .contains("keeps no earlier releases");
  }

  @Test
  void aSiteWithoutTargetsIsTold() throws IOException {
    publish("");
    Answer answer = Shell.english().in(site.folder(), "publish");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("names no place to publish to");
  }

  @Test
  void aPasswordInTheConfigurationIsNotRepeated() throws IOException {
    publish("  host: {type: sftp, host: example.org, path: /kb, password: hunter2}\n");
    Answer answer = Shell.english().in(site.folder(), "publish");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err())
        .contains("error[config-secret]", "KLADEZ_HOST_PASSWORD")
        .doesNotContain("hunter2");
  }
}
