package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewSiteTest {
  @TempDir Path folder;

  private final NewSite site = NewSite.of("1.2.3");

  @Test
  void isBuiltWithoutFindings() throws IOException {
    Path garden = folder.resolve("a/garden");
    site.write(garden);
    BuildReport report = Kladez.build(BuildRequest.of(garden));
    assertThat(report.diagnostics()).isEmpty();
    assertThat(report.failed()).isFalse();
    assertThat(report.entries()).containsEntry("en", 1).containsEntry("ru", 1);
    assertThat(garden.resolve("target/site/ru/notes/first-note/index.html")).exists();
    assertThat(garden.resolve("target/site/en/topics/beginnings/index.html")).exists();
  }

  @Test
  void takesEntriesOfItsType() throws IOException {
    site.write(folder);
    Skeleton skeleton =
        Kladez.skeleton(
            folder, "notes", "second", java.util.Optional.of("ru"), java.util.Locale.ENGLISH);
    assertThat(skeleton.file().orElseThrow().path()).isEqualTo("content/notes/second.ru.md");
    assertThat(Kladez.schemas(folder, java.util.Locale.ENGLISH).diagnostics()).isEmpty();
  }

  @Test
  void everyFileThatLiesReadyIsWritten() throws IOException {
    List<String> written = site.write(folder);
    assertThat(TestSite.files(folder).keySet()).containsExactlyInAnyOrderElementsOf(written);
    Path ready = Path.of("src/main/resources/org/kladez/scaffold/site");
    assertThat(written)
        .containsExactlyInAnyOrderElementsOf(
            TestSite.files(ready).keySet().stream()
                .map(file -> file.replaceFirst("^dot-", "."))
                .toList());
    assertThat(Files.readString(folder.resolve("pom.xml")))
        .contains("<version>1.2.3</version>")
        .doesNotContain("@version@");
  }

  @Test
  void overwritesNothingAndThenWritesNothing() throws IOException {
    Files.writeString(folder.resolve("README.md"), "mine");
    assertThat(site.inTheWay(folder)).containsExactly("README.md");
    assertThatThrownBy(() -> site.write(folder)).isInstanceOf(FileAlreadyExistsException.class);
    assertThat(TestSite.files(folder).keySet()).containsExactly("README.md");
    assertThat(folder.resolve("README.md")).hasContent("mine");
  }

  @Test
  void whatElseIsInTheFolderMayStay() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine");
    assertThat(site.inTheWay(folder)).isEmpty();
    site.write(folder);
    assertThat(folder.resolve("notes.txt")).hasContent("mine");
  }
}
