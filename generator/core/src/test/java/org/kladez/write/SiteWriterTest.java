package org.kladez.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kladez.model.OutputFile;
import org.kladez.write.SiteWriter.Change;

class SiteWriterTest {
  @TempDir Path folder;

  private SiteWriter begin() throws IOException {
    return SiteWriter.begin(
        folder.resolve("out/site"), folder.resolve("memory"), SiteWriter.Clean.NO);
  }

  private Map<String, Change> write(OutputFile... files) throws IOException {
    SiteWriter writer = begin();
    for (OutputFile file : files) {
      writer.write(file);
    }
    return writer.finish();
  }

  private Path site(String path) {
    return folder.resolve("out/site").resolve(path);
  }

  @Test
  void tellsWhatHappenedToEachFile() throws IOException {
    OutputFile same = OutputFile.of("a/same.html", "same");
    assertThat(write(same, OutputFile.of("b.html", "1"), OutputFile.of("c/d/e.html", "2")))
        .isEqualTo(
            Map.of("a/same.html", Change.NEW, "b.html", Change.NEW, "c/d/e.html", Change.NEW));

    assertThat(write(same, OutputFile.of("b.html", "2"), OutputFile.of("n.html", "3")))
        .isEqualTo(
            Map.of(
                "a/same.html", Change.UNCHANGED,
                "b.html", Change.CHANGED,
                "n.html", Change.NEW,
                "c/d/e.html", Change.REMOVED));

    assertThat(site("b.html")).hasContent("2");
    assertThat(site("c")).doesNotExist();
    assertThat(Files.list(folder.resolve("out"))).containsExactly(folder.resolve("out/site"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../x.html", "a/../../x.html", "/etc/x.html", "..", "", ".", "a/..", "../site2/x"})
  void refusesAPathOutsideTheSite(String path) throws IOException {
    SiteWriter writer = begin();

    assertThatThrownBy(() -> writer.write(OutputFile.of(path, "x")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not inside");
    writer.abandon();
    assertThat(Files.list(folder.resolve("out"))).isEmpty();
  }

  @Test
  void refusesTwoFilesWithTheSamePath() throws IOException {
    SiteWriter writer = begin();
    writer.write(OutputFile.of("a.html", "1"));

    assertThatThrownBy(() -> writer.write(OutputFile.of("a.html", "1")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a.html");
    assertThatThrownBy(() -> writer.write(OutputFile.of("b/../a.html", "2")))
        .isInstanceOfAny(IllegalStateException.class, IOException.class);
  }

  @Test
  void nothingIsSeenBeforeTheEnd() throws IOException {
    write(OutputFile.of("a.html", "old"));
    SiteWriter writer = begin();
    writer.write(OutputFile.of("a.html", "new"));
    writer.write(OutputFile.of("b.html", "new"));

    assertThat(site("a.html")).hasContent("old");
    assertThat(site("b.html")).doesNotExist();

    writer.abandon();
    assertThat(site("a.html")).hasContent("old");
    assertThat(Files.list(folder.resolve("out"))).containsExactly(folder.resolve("out/site"));
  }

  @Test
  void aFileMayBecomeAFolderAndAFolderAFile() throws IOException {
    write(OutputFile.of("a", "file"), OutputFile.of("b/c", "in a folder"));

    write(OutputFile.of("a/c", "in a folder"), OutputFile.of("b", "file"));

    assertThat(site("a/c")).hasContent("in a folder");
    assertThat(site("b")).hasContent("file");
  }

  @Test
  void aFileThatSomebodyRemovedIsWrittenAgain() throws IOException {
    write(OutputFile.of("a.html", "1"));
    Files.delete(site("a.html"));

    assertThat(write(OutputFile.of("a.html", "1"))).containsEntry("a.html", Change.NEW);
    assertThat(site("a.html")).hasContent("1");
  }

  @Test
  void onlyFilesOfAnEarlierBuildAreRemoved() throws IOException {
    Files.createDirectories(site("en"));
    Files.writeString(site("en/own.html"), "own");
    write(OutputFile.of("en/a.html", "1"));

    assertThat(write()).isEqualTo(Map.of("en/a.html", Change.REMOVED));
    assertThat(site("en/own.html")).hasContent("own");
  }
}
