package org.kladez.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kladez.cli.Shell.Answer;

class BuildCommandTest {
  @TempDir Path folder;

  private final Shell shell = Shell.english();

  @Test
  void buildsASite() {
    TinySite site = TinySite.in(folder);

    Answer answer = shell.in(folder, "build");

    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(site.site().resolve("en/notes/apple/index.html")).exists();
    assertThat(site.site().resolve("ru/notes/apple/index.html")).exists();
    assertThat(answer.out()).startsWith("Built in ").contains("entries: en 2, ru 1.");
    assertThat(answer.out()).contains(site.site().toString());
    assertThat(answer.err()).isEmpty();
  }

  @Test
  void speaksTheLanguageOfTheEnvironment() {
    TinySite.in(folder);
    assertThat(Shell.russian().in(folder, "build").out())
        .startsWith("Готово за ")
        .contains("записей: en 2, ru 1.");
  }

  @Test
  void speaksTheLanguageThatWasAskedFor() {
    TinySite.in(folder).withUnknownField();
    Answer answer = shell.in(folder, "build", "--messages", "ru");
    assertThat(answer.err()).contains("Сайт не собран. Ошибок: 1.");
  }

  @Test
  void anErrorInTheContentWritesNothing() {
    TinySite site = TinySite.in(folder).withUnknownField();

    Answer answer = shell.in(folder, "build");

    assertThat(answer.code()).as(answer.err()).isEqualTo(1);
    assertThat(answer.err())
        .contains("content/notes/plum.en.md:2:1")
        .contains("The site was not built. 1 error.");
    assertThat(answer.out()).isEmpty();
    assertThat(site.site()).doesNotExist();
  }

  @Test
  void anErrorLeavesTheLastGoodSite() throws IOException {
    TinySite site = TinySite.in(folder);
    shell.in(folder, "build");
    Path page = site.site().resolve("en/notes/apple/index.html");
    String before = Files.readString(page);

    site.note("apple.en", "Apple", "Changed.").withUnknownField();

    assertThat(shell.in(folder, "build").code()).isEqualTo(1);
    assertThat(page).content().isEqualTo(before);
  }

  @Test
  void failOnNeverWritesWhatItCan() {
    TinySite site = TinySite.in(folder).withUnknownField();

    Answer answer = shell.in(folder, "build", "--fail-on", "never");

    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.err()).contains("content/notes/plum.en.md:2:1");
    assertThat(answer.out()).contains("1 error.");
    assertThat(site.site().resolve("en/notes/apple/index.html")).exists();
  }

  @Test
  void aFolderWithoutConfigurationIsWrongUsage() {
    Answer answer = shell.in(folder, "build");
    assertThat(answer.code()).as(answer.err()).isEqualTo(2);
    assertThat(answer.err()).contains("site-config.yml");
  }

  @Test
  void writesWhereItWasTold(@TempDir Path elsewhere) {
    TinySite site = TinySite.in(folder);
    Path output = elsewhere.resolve("www");

    Answer answer = shell.in(folder, "build", "--output", output.toString());

    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(output.resolve("en/index.html")).exists();
    assertThat(site.site()).doesNotExist();
  }

  @Test
  void takesAnotherBaseUrl() {
    TinySite site = TinySite.in(folder);
    Answer answer = shell.in(folder, "build", "--base-url", "https://other.example/kb");
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(site.site().resolve("sitemap.xml"))
        .content()
        .contains("https://other.example/kb/en/")
        .doesNotContain("example.org");
  }

  @Test
  void reportsInJsonAlone() {
    TinySite.in(folder).withUnknownField();

    Answer answer = shell.in(folder, "build", "--format", "json");

    assertThat(answer.code()).as(answer.err()).isEqualTo(1);
    assertThat(answer.out())
        .startsWith("{")
        .endsWith("}\n")
        .contains("\"diagnostics\"", "\"unknown-field\"", "\"content/notes/plum.en.md\"");
    assertThat(answer.err()).isEmpty();
  }

  @Test
  void explainsWhatItWrote() {
    TinySite.in(folder);
    assertThat(shell.in(folder, "build", "--explain").err())
        .contains("new        en/notes/apple/index.html")
        .containsPattern("\\d\\.\\d{3} s  \\w+");
    assertThat(shell.in(folder, "build", "--explain").err()).doesNotContain("new  ", "changed  ");
  }

  @Test
  void saysOfEachFileWhyItWasMadeOrLeft() {
    TinySite site = TinySite.in(folder);
    shell.in(folder, "build");
    assertThat(shell.in(folder, "build", "--explain", "--drafts").err())
        .contains("same       en/notes/apple/index.html: the configuration, the theme");
    site.note("apple.en", "Apple", "Changed.");

    Answer answer = shell.in(folder, "build", "--explain", "--drafts");

    assertThat(answer.err())
        .contains("changed    en/notes/apple/index.html: something that it shows has changed")
        .contains("same       en/404.html: nothing that it shows has changed");
  }

  @Test
  void verificationFindsWhatTheFileSystemDoesNotTell() throws IOException {
    TinySite site = TinySite.in(folder);
    shell.in(folder, "build");
    Path page = site.site().resolve("en/notes/apple/index.html");
    FileTime time = Files.getLastModifiedTime(page);
    byte[] bytes = Files.readAllBytes(page);
    bytes[bytes.length / 2] ^= 1;
    Files.write(page, bytes);
    Files.setLastModifiedTime(page, time);

    Answer answer = shell.in(folder, "build", "--verify");

    assertThat(answer.code()).isEqualTo(70);
    assertThat(answer.err()).contains("bug", "en/notes/apple/index.html");
    assertThat(folder.resolve("target/.verify")).doesNotExist();
  }

  @Test
  void verifiesThatASecondBuildIsTheSame() {
    TinySite.in(folder);
    Answer answer = shell.in(folder, "build", "--verify");
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.out()).contains("every file is the same");
  }

  @Test
  void packsTheSiteForAMemoryStick() {
    TinySite site = TinySite.in(folder);
    Path zip = site.folder().resolve("stick.zip");
    Answer answer = shell.in(site.folder(), "build", "--offline-pack", zip.toString());
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).contains("stick.zip").contains("open index.html");
    assertThat(zip).isRegularFile();
  }

  @Test
  void anErrorLeavesTheLastPack() throws IOException {
    TinySite site = TinySite.in(folder).withUnknownField();
    Path zip = Files.writeString(site.folder().resolve("stick.zip"), "the last one");
    Answer answer = shell.in(site.folder(), "build", "--offline-pack", zip.toString());
    assertThat(answer.code()).isEqualTo(1);
    assertThat(zip).hasContent("the last one");
  }

  @Test
  void isQuietWhenAsked() {
    TinySite.in(folder);
    Answer answer = shell.in(folder, "build", "--quiet");
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.out() + answer.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--threads=0",
        "--threads=x",
        "--fail-on=sometimes",
        "--format=xml",
        "--messages=fr",
        "--base-url=here",
        "--unknown"
      })
  void wrongOptionsAreWrongUsage(String option) {
    Answer answer = shell.in(TinySite.in(folder).folder(), "build", option);
    assertThat(answer.code()).as(answer.err()).isEqualTo(2);
    assertThat(answer.err()).startsWith("kladez: ");
    assertThat(folder.resolve("target")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "..", "content", "themes/mine"})
  void refusesToWriteOverItsSources(String output) {
    TinySite site = TinySite.in(folder);
    String place = folder.resolve(output).toString();

    Answer answer = shell.in(folder, "build", "--clean", "--output", place);

    assertThat(answer.code()).as(answer.err()).isEqualTo(2);
    assertThat(answer.err()).contains("would take the place of its own sources");
    assertThat(site.folder().resolve("content/notes/apple.en.md")).exists();
  }

  @Test
  void aFileInTheWayIsAFault() {
    TinySite.in(folder).write("target", "in the way");
    Answer answer = shell.in(folder, "build");
    assertThat(answer.code()).as(answer.err()).isEqualTo(3);
    assertThat(answer.err()).startsWith("kladez: ").doesNotContain("\tat ");
  }
}
