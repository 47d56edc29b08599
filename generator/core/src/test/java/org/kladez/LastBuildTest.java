package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A build that finds everything as the last one left it does nothing, and never mistakes itself.
 */
class LastBuildTest {
  @TempDir private Path folder;
  private TestSite site;

  @BeforeEach
  void buildOnce() throws IOException {
    site = TestSite.notes(folder);
    site.write("content/notes/warned.en.md", "---\ntitle: Warned\n---\n<blink>Text</blink>\n");
    age(folder);
    site.build();
  }

  /** What was written a moment ago is not trusted, so tests let files be old. */
  private static void age(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
      }
    }
  }

  private static boolean didNothing(BuildReport report) {
    return report.stages().isEmpty();
  }

  @Test
  void nothingIsDoneWhenNothingHasChanged() throws IOException {
    BuildReport clean = Kladez.build(site.request().withClean(true));
    BuildReport again = site.build();

    assertThat(didNothing(again)).isTrue();
    assertThat(again.diagnostics()).isNotEmpty().isEqualTo(clean.diagnostics());
    assertThat(again.entries()).isEqualTo(clean.entries());
    assertThat(again.pages()).isEqualTo(clean.pages());
    assertThat(again.unchanged()).isEqualTo(clean.written());
    assertThat(again.written() + again.removed()).isZero();
  }

  @Test
  void nothingIsDoneAfterABuildThatHasWrittenLittle() throws IOException {
    site.write("content/notes/warned.en.md", "---\ntitle: Other\n---\nOther text.\n");
    site.write("content/notes/more.en.md", "---\ntitle: More\n---\nMore text.\n");
    age(folder.resolve("content"));
    assertThat(site.build().written()).isPositive();
    assertThat(didNothing(site.build())).isTrue();
    site.delete("content/notes/more.en.md");
    assertThat(site.build().removed()).isPositive();
    assertThat(didNothing(site.build())).isTrue();
  }

  @Test
  void aChangedAddedOrRemovedFileIsNoticed() throws IOException {
    site.write("content/notes/warned.en.md", "---\ntitle: Warned\n---\nOther text.\n");
    assertThat(didNothing(site.build())).isFalse();
    assertThat(site.built("en/notes/warned/index.html")).contains("Other text.");

    site.write("content/notes/more.en.md", "---\ntitle: More\n---\n");
    assertThat(didNothing(site.build())).isFalse();

    site.delete("content/notes/more.en.md");
    assertThat(didNothing(site.build())).isFalse();
    assertThat(site.output().resolve("en/notes/more/index.html")).doesNotExist();
  }

  @Test
  void aFileThatWasWrittenInTheMomentOfTheBuildIsNotTrusted() throws IOException {
    Path entry = folder.resolve("content/notes/warned.en.md");
    Files.setLastModifiedTime(entry, FileTime.fromMillis(4_000_000_000_000L));
    site.build();

    assertThat(didNothing(site.build())).isFalse();
  }

  @Test
  void whatIsMissingOrWrongInTheSiteIsMended() throws IOException {
    SortedMap<String, byte[]> whole = TestSite.files(site.output());

    Files.delete(site.output().resolve("en/index.html"));
    Files.writeString(site.output().resolve("ru/index.html"), "wrong");

    assertThat(didNothing(site.build())).isFalse();
    assertThat(TestSite.files(site.output())).containsExactlyEntriesOf(whole);
  }

  @Test
  void anotherRequestIsAnotherBuild() throws IOException {
    BuildRequest other = site.request().withBaseUrl(URI.create("https://other.example/"));
    assertThat(didNothing(Kladez.build(other))).isFalse();
    assertThat(didNothing(Kladez.build(other.withThreads(1)))).isTrue();
    assertThat(didNothing(Kladez.build(other.withFailOn(FailOn.NEVER)))).isFalse();
    assertThat(didNothing(Kladez.build(other.withClean(true)))).isFalse();
  }

  @Test
  void aBuildThatFailedIsNotTakenForTheLastOne() throws IOException {
    site.write("content/notes/wrong.en.md", "no front matter\n");
    assertThat(site.build().failed()).isTrue();
    assertThat(site.build().failed()).isTrue();
    site.delete("content/notes/wrong.en.md");
    assertThat(didNothing(site.build())).isTrue();
  }

  @Test
  void aDamagedOrCutOffMemoryIsDropped() throws IOException {
    for (Path file : memory()) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    }
    assertThat(didNothing(site.build())).isFalse();
    assertThat(didNothing(site.build())).isTrue();

    for (Path file : memory()) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));
    }
    assertThat(didNothing(site.build())).isFalse();
  }

  @Test
  void aDamagedTextIsNotTakenForAFaultOfTheTheme() throws IOException {
    SortedMap<String, byte[]> whole = TestSite.files(site.output());
    Path texts = folder.resolve(".kladez/texts.bin");
    byte[] bytes = Files.readAllBytes(texts);
    for (int i = 0; i < bytes.length; i += 5) {
      bytes[i] ^= 1;
    }
    Files.write(texts, bytes);
    Files.delete(site.output().resolve("en/notes/warned/index.html"));

    BuildReport report = site.build();

    assertThat(report.failed()).isFalse();
    assertThat(report.written()).isEqualTo(1);
    assertThat(TestSite.files(site.output())).containsExactlyEntriesOf(whole);
  }

  private List<Path> memory() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(".kladez"))) {
      return files.filter(file -> file.toString().endsWith(".bin")).toList();
    }
  }

  @Test
  void aBuildThatEndedBeforeItWasNotedLeavesNoTraceInTheSearch() throws IOException {
    Path warned = folder.resolve("content/notes/warned.en.md");
    String first = Files.readString(warned);
    Path note = theNote();
    byte[] noted = Files.readAllBytes(note);
    Files.writeString(warned, first + "\nA quombled word.\n");
    site.build();
    Files.write(note, noted);

    Files.writeString(warned, first);
    site.write("content/notes/pear.en.md", "---\ntitle: Pear\n---\n\nJuicy and green.\n");
    site.build();
    SortedMap<String, byte[]> made = TestSite.files(site.output());

    Kladez.build(site.request().withClean(true));
    Folders.assertSame(made, TestSite.files(site.output()));
  }

  private Path theNote() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(".kladez"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("build-"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void aLinkToNothingIsNoEntry() throws IOException {
    Path link = folder.resolve("content/notes/gone.en.md");
    Files.createSymbolicLink(link, Path.of("nowhere.md"));
    BuildReport report = site.build();

    assertThat(report.failed()).isFalse();
    assertThat(site.output().resolve("en/notes/gone/index.html")).doesNotExist();
    assertThat(Kladez.build(site.request().withClean(true)).diagnostics())
        .isEqualTo(report.diagnostics());
  }
}
