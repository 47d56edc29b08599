package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files a build writes, keeps and removes, and what it says of them. */
class WrittenFilesTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-02-03T04:05:06Z"));
  private static final String BROKEN = "---\ntitle: Broken\nnext: nowhere\n---\n";

  @TempDir Path temporary;

  private TestSite notes() {
    return TestSite.notes(temporary.resolve("source"));
  }

  @Test
  void aSecondBuildWritesNothing() throws IOException {
    TestSite site = notes();
    site.build();
    for (Path file : Folders.regularFiles(site.output())) {
      Files.setLastModifiedTime(file, LONG_AGO);
    }

    BuildReport report = site.build();

    assertThat(report.written()).isZero();
    assertThat(report.removed()).isZero();
    assertThat(report.changes()).isEmpty();
    assertThat(report.unchanged()).isEqualTo(Folders.regularFiles(site.output()).size());
    for (Path file : Folders.regularFiles(site.output())) {
      assertThat(Files.getLastModifiedTime(file)).as(file.toString()).isEqualTo(LONG_AGO);
    }
  }

  @Test
  void onlyWhatChangedIsWrittenAndItIsNamed() throws IOException {
    TestSite site = notes();
    site.build();
    SortedMap<String, byte[]> before = TestSite.files(site.output());
    site.write("content/notes/plum.en.md", "---\ntitle: Plum\n---\n\nDark blue.\n")
        .write("content/notes/quince.ru.md", "---\ntitle: Айва\n---\n");

    BuildReport report = site.build();

    SortedMap<String, byte[]> after = TestSite.files(site.output());
    assertThat(report.changes()).containsExactlyElementsOf(difference(before, after));
    assertThat(report.changes())
        .contains("changed en/notes/plum/index.html", "new ru/notes/quince/index.html")
        .noneMatch(line -> line.contains("apple/index.html"));
    assertThat(report.written() + report.removed()).isEqualTo(report.changes().size());
  }

  @Test
  void cleanWritesEverythingAnew() throws IOException {
    TestSite site = notes();
    site.build();
    SortedMap<String, byte[]> before = TestSite.files(site.output());
    Files.delete(site.output().resolve("en/notes/apple/index.html"));

    BuildReport report = Kladez.build(site.request().withClean(true));

    assertThat(report.written()).isEqualTo(before.size());
    assertThat(report.unchanged()).isZero();
    Folders.assertSame(TestSite.files(site.output()), before);
  }

  @Test
  void pagesOfRemovedEntriesGoAndFilesOfOthersStay() throws IOException {
    TestSite site = notes().write("content/notes/quince.en.md", "---\ntitle: Quince\n---\n");
    site.build();
    site.write("target/site/CNAME", "example.org").write("target/site/en/notes/plum/own.txt", "x");
    site.delete("content/notes/plum.en.md").delete("content/notes/quince.en.md");

    BuildReport report = site.build();

    assertThat(site.output().resolve("en/notes/plum/index.html")).doesNotExist();
    assertThat(site.output().resolve("ru/notes/quince")).doesNotExist();
    assertThat(site.output().resolve("en/notes/plum/own.txt")).hasContent("x");
    assertThat(site.output().resolve("CNAME")).hasContent("example.org");
    assertThat(report.changes())
        .contains("removed en/notes/plum/index.html", "removed ru/notes/plum/index.html");
    assertThat(report.removed()).isEqualTo(removed(report).size());
    assertThat(site.build().removed()).isZero();
  }

  private static List<String> removed(BuildReport report) {
    return report.changes().stream().filter(line -> line.startsWith("removed ")).toList();
  }

  @Test
  void theReportCountsWhatLiesOnTheDisk() throws IOException {
    TestSite site = notes();
    BuildReport first = site.build();
    Folders.assertCounts(first, site.output());
    assertThat(first.unchanged()).isZero();
    assertThat(first.entries()).isEqualTo(Map.of("en", 3, "ru", 2));

    site.write("content/notes/plum.en.md", "---\ntitle: Plum\n---\n\nOther.\n");
    BuildReport second = site.build();
    Folders.assertCounts(second, site.output());
    assertThat(second.unchanged()).isPositive();
    assertThat(second.written()).isPositive();
  }

  @Test
  void theSiteCanLieElsewhereAndItsIndexStays() throws IOException {
    TestSite site = notes();
    Path elsewhere = temporary.resolve("deep/elsewhere");

    BuildReport report = Kladez.build(site.request().withOutput(elsewhere));

    Folders.assertCounts(report, elsewhere);
    assertThat(elsewhere.resolve("en/notes/apple/index.html")).exists();
    assertThat(site.output()).doesNotExist();
    assertThat(Folders.folders(site.folder().resolve("target/search-index")))
        .containsExactly("en", "ru");
    assertThat(Folders.folders(temporary.resolve("deep")))
        .contains("elsewhere")
        .doesNotContain("site");
    assertThat(Files.list(temporary.resolve("deep"))).containsExactly(elsewhere);
  }

  @Test
  void twoOutputsOfOneSourceDoNotDisturbEachOther() throws IOException {
    TestSite site = notes();
    Path other = temporary.resolve("other");
    site.build();
    Kladez.build(site.request().withOutput(other));
    site.delete("content/notes/plum.en.md").build();

    assertThat(other.resolve("en/notes/plum/index.html")).exists();
    assertThat(site.output().resolve("en/notes/plum")).doesNotExist();
    Kladez.build(site.request().withOutput(other));
    assertThat(other.resolve("en/notes/plum")).doesNotExist();
  }

  @Test
  void nothingElseIsWritten() throws IOException {
    TestSite site = notes();
    SortedMap<String, byte[]> before = TestSite.files(temporary);

    site.build();
    site.write("content/notes/broken.en.md", BROKEN).build();
    site.delete("content/notes/broken.en.md").build();
    Kladez.build(site.request().withClean(true));

    SortedMap<String, byte[]> kept = TestSite.files(temporary);
    kept.keySet()
        .removeIf(path -> path.matches("source/(target/(site|search-index)|\\.kladez)/.*"));
    Folders.assertSame(kept, before);
    assertThat(Files.list(site.folder()).map(f -> f.getFileName().toString()))
        .containsExactlyInAnyOrder("site-config.yml", "content", "themes", "target", ".kladez");
    assertThat(Files.list(site.folder().resolve("target")).map(f -> f.getFileName().toString()))
        .containsExactlyInAnyOrder("site", "search-index");
  }

  @Test
  void checkingWritesNothing() throws IOException {
    TestSite site = notes();
    SortedMap<String, byte[]> before = TestSite.files(temporary);

    BuildReport report = Kladez.check(site.request());

    assertThat(report.failed()).isFalse();
    Folders.assertSame(TestSite.files(temporary), before);
  }

  @Test
  void aCleanBuildNeverDeletesTheSource() throws IOException {
    TestSite site = notes();
    for (Path output : List.of(site.folder(), temporary, site.folder().resolve("content"))) {
      buildOrRefuse(site.request().withOutput(output).withClean(true));
      assertThat(site.folder().resolve("site-config.yml")).as(output.toString()).exists();
      assertThat(site.folder().resolve("content/notes/apple.en.md")).exists();
    }
  }

  private static void buildOrRefuse(BuildRequest request) {
    try {
      Kladez.build(request);
    } catch (IOException | IllegalArgumentException refused) {
      assertThat(refused).hasMessageContaining(request.output().toString());
    }
  }

  /** The lines that a report should hold about two states of a folder. */
  private static List<String> difference(Map<String, byte[]> before, Map<String, byte[]> after) {
    Set<String> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    Map<String, String> lines = new TreeMap<>();
    for (String path : all) {
      if (!before.containsKey(path)) {
        lines.put(path, "new " + path);
      } else if (!after.containsKey(path)) {
        lines.put(path, "removed " + path);
      } else if (!Arrays.equals(before.get(path), after.get(path))) {
        lines.put(path, "changed " + path);
      }
    }
    return List.copyOf(lines.values());
  }
}
