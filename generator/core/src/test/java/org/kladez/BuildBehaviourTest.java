package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;

/** What a build does to the disk, and what it says of it. */
class BuildBehaviourTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-02-03T04:05:06Z"));
  private static final String BROKEN = "---\ntitle: Broken\nnext: nowhere\n---\n";

  @TempDir Path temporary;

  private TestSite notes() {
    return TestSite.notes(temporary.resolve("source"));
  }

  @Test
  void aFailedBuildLeavesTheLastSiteAsItWas() throws IOException {
    TestSite site = notes();
    site.build();
    SortedMap<String, byte[]> before = TestSite.files(site.folder().resolve("target"));
    site.write("content/notes/apple.en.md", BROKEN).delete("content/notes/plum.en.md");

    BuildReport report = site.build();

    assertThat(report.failed()).isTrue();
    assertThat(List.of(report.pages(), report.written(), report.unchanged(), report.removed()))
        .containsOnly(0);
    assertThat(report.changes()).isEmpty();
    assertSame(TestSite.files(site.folder().resolve("target")), before);
  }

  @Test
  void aTemplateThatFailsLeavesTheLastSiteAsItWas() throws IOException {
    TestSite site = notes();
    site.build();
    SortedMap<String, byte[]> before = TestSite.files(site.folder().resolve("target"));
    site.write("themes/plain/layouts/term.ftlh", "${nothing}")
        .write("themes/plain/layouts/entry.ftlh", "<h1>${entry.title}</h1>${nothing}");

    assertThat(site.build().failed()).isTrue();

    assertSame(TestSite.files(site.folder().resolve("target")), before);
    assertThat(folders(site.folder().resolve("target"))).noneMatch(f -> f.contains(".next"));
  }

  @Test
  void afterAFailedBuildTheNextOneGoesOnAsIfNothingHadHappened() throws IOException {
    TestSite site = notes();
    site.build();
    SortedMap<String, byte[]> before = TestSite.files(site.output());
    site.write("content/notes/broken.en.md", BROKEN).build();
    site.delete("content/notes/broken.en.md").write("target/.site.next/en/left.html", "left over");

    assertThat(site.build().written()).isZero();

    assertSame(TestSite.files(site.output()), before);
  }

  @Test
  void withoutABoundEverythingIsWrittenAndWhatDoesNotResolveIsDropped() throws IOException {
    TestSite site =
        notes()
            .write("content/notes/unreadable.en.md", "no front matter")
            .write(
                "content/notes/broken.en.md",
                """
                ---
                title: Broken
                summary: Kept
                next: nowhere
                tilte: Dropped
                ---

                [a link](nowhere.md), [a heading](apple.md#none), [this](unreadable.md),
                ![a picture](none.png), ![a plan](plan.svg), [unsafe](javascript:alert(1)).
                """)
            .write("content/notes/plan.svg", "<svg/>");

    BuildReport report = Kladez.build(site.request().withFailOn(FailOn.NEVER));

    assertThat(report.failed()).isFalse();
    assertThat(report.diagnostics()).hasSize(8);
    String page = site.built("en/notes/broken/index.html");
    assertThat(page)
        .contains(
            "<p>a link, <a href=\"../../../en/notes/apple/\">a heading</a>, this,\n"
                + "a picture, a plan, unsafe.</p>")
        .contains("Kept")
        .doesNotContain("nowhere", "Dropped", "<dl>", "<img");
    assertThat(site.output().resolve("en/notes/unreadable")).doesNotExist();
    assertThat(site.output().resolve("en/notes/apple/index.html")).exists();
  }

  @Test
  void warningsFailTheBuildOnlyWhereTheyAreToldTo() throws IOException {
    TestSite site =
        notes().write("content/notes/w.en.md", "---\ntitle: W\n---\n\n[x](javascript:y)\n");

    assertThat(Kladez.build(site.request().withFailOn(FailOn.WARNING)).failed()).isTrue();
    assertThat(site.output()).doesNotExist();
    assertThat(Kladez.build(site.request().withFailOn(FailOn.ERROR)).failed()).isFalse();
  }

  @Test
  void aSecondBuildWritesNothing() throws IOException {
    TestSite site = notes();
    site.build();
    for (Path file : regularFiles(site.output())) {
      Files.setLastModifiedTime(file, LONG_AGO);
    }

    BuildReport report = site.build();

    assertThat(report.written()).isZero();
    assertThat(report.removed()).isZero();
    assertThat(report.changes()).isEmpty();
    assertThat(report.unchanged()).isEqualTo(regularFiles(site.output()).size());
    for (Path file : regularFiles(site.output())) {
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
    assertSame(TestSite.files(site.output()), before);
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
    assertCounts(first, site.output());
    assertThat(first.unchanged()).isZero();
    assertThat(first.entries()).isEqualTo(Map.of("en", 3, "ru", 2));

    site.write("content/notes/plum.en.md", "---\ntitle: Plum\n---\n\nOther.\n");
    BuildReport second = site.build();
    assertCounts(second, site.output());
    assertThat(second.unchanged()).isPositive();
    assertThat(second.written()).isPositive();
  }

  private static void assertCounts(BuildReport report, Path output) throws IOException {
    Set<String> files = TestSite.files(output).keySet();
    assertThat(report.pages()).isEqualTo(count(files, ".html"));
    assertThat(report.written() + report.unchanged()).isEqualTo(files.size());
  }

  private static int count(Collection<String> files, String ending) {
    return (int) files.stream().filter(file -> file.endsWith(ending)).count();
  }

  @Test
  void theSiteCanLieElsewhereAndItsIndexStays() throws IOException {
    TestSite site = notes();
    Path elsewhere = temporary.resolve("deep/elsewhere");

    BuildReport report = Kladez.build(site.request().withOutput(elsewhere));

    assertCounts(report, elsewhere);
    assertThat(elsewhere.resolve("en/notes/apple/index.html")).exists();
    assertThat(site.output()).doesNotExist();
    assertThat(folders(site.folder().resolve("target/search-index"))).containsExactly("en", "ru");
    assertThat(folders(temporary.resolve("deep"))).contains("elsewhere").doesNotContain("site");
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
    assertSame(kept, before);
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
    assertSame(TestSite.files(temporary), before);
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

  @Test
  void aCheckFindsTheOneEntryOnWhichATemplateFails() throws IOException {
    TestSite site = notes();
    for (int i = 0; i < 30; i++) {
      site.write("content/notes/n" + i + ".en.md", "---\ntitle: Alike\n---\nText.\n");
    }
    site.write(
        "themes/plain/layouts/entry.ftlh",
        "<h1>${entry.title}</h1><#if !entry.html?has_content>${nothing}</#if>");
    site.write("content/notes/zz.en.md", "---\ntitle: Empty\n---\n");

    BuildReport report = Kladez.check(site.request());

    assertThat(report.diagnostics())
        .anyMatch(d -> d.code() == Code.TEMPLATE && d.toString().contains("zz"));
  }

  @Test
  void draftsAreShownOnRequest() throws IOException {
    TestSite site = notes().write("content/notes/d.en.md", "---\ntitle: D\ndraft: true\n---\n");

    BuildReport report = site.build();
    assertThat(report.entries()).containsEntry("en", 3);
    assertThat(report.drafts()).isEqualTo(1);
    assertThat(site.output().resolve("en/notes/d")).doesNotExist();

    Kladez.build(site.request().withDrafts(true));
    assertThat(site.built("en/notes/d/index.html")).contains("<h1>D</h1>");
  }

  @Test
  void theAddressOfTheRequestStandsAboveTheConfigured() throws IOException {
    TestSite site = notes();

    Kladez.build(site.request().withBaseUrl(URI.create("https://other.example/kb/")));

    assertThat(site.built("en/notes/apple/index.html"))
        .contains("https://other.example/kb/en/notes/apple/")
        .doesNotContain("example.org");
    assertThat(site.built("404.html")).contains("href=\"/kb/en/\"");
  }

  @Test
  void picturesWithTheSameNameAndContentAreOneFile() throws IOException {
    byte[] picture = {1, 2, 3};
    String text = "---\ntitle: Logo\n---\n\n![The logo](logo.png)\n";
    TestSite site =
        notes()
            .write("content/notes/a/index.en.md", text)
            .write("content/notes/a/logo.png", picture)
            .write("content/notes/b/index.en.md", text)
            .write("content/notes/b/logo.png", picture)
            .write("content/notes/c/index.en.md", text)
            .write("content/notes/c/logo.png", new byte[] {4, 5, 6});

    assertThat(site.build().failed()).isFalse();

    assertThat(TestSite.files(site.output().resolve("media")).values())
        .containsExactlyInAnyOrder(picture, new byte[] {4, 5, 6});
  }

  @Test
  void aPictureMayHaveASpaceOrCyrillicInItsName() throws IOException {
    TestSite site =
        notes()
            .write(
                "content/notes/a.en.md",
                "---\ntitle: A\n---\n\n![x](my%20photo.png) ![z](фото.png)"
                    + " ![z](%D1%84%D0%BE%D1%82%D0%BE.png)\n")
            .write("content/notes/my photo.png", new byte[] {1})
            .write("content/notes/фото.png", new byte[] {2});

    assertThat(site.build().diagnostics()).isEmpty();

    assertThat(site.built("en/notes/a/index.html").split("<img ")).hasSize(4);
  }

  @Test
  void everyLinkOfAnEntryLeadsToAPage() throws IOException {
    TestSite site =
        notes()
            .write("content/pages/about.en.md", "---\ntitle: About\n---\n")
            .write("content/_vocabularies/topics.yml", "name: T\nterms: {water: Water}\n")
            .write(
                "content/talks/_type.yml",
                """
                name: Talk
                fields:
                  title: {type: string}
                  by: {type: object, fields: {topic: {type: term, vocabulary: topics}}}
                """)
            .write(
                "content/talks/a.en.md",
                "---\ntitle: A\nby: {topic: water}\n---\n\n[all](../notes)\n");
    site.write(
        "themes/plain/layouts/talks.ftlh",
        "<a href=\"${entry.field(\"by\").value.field(\"topic\").value.url}\">t</a>${entry.html}");

    assertThat(site.build().failed()).isFalse();

    assertThat(SiteLinks.broken(site.output())).isEmpty();
  }

  @Test
  void aLinkToAFolderWithoutAListIsBroken() throws IOException {
    TestSite site =
        notes()
            .write("content/pages/about.en.md", "---\ntitle: About\n---\n")
            .write("content/notes/a.en.md", "---\ntitle: A\n---\n\n[pages](../pages)\n");

    assertThat(site.build().diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.BROKEN_LINK);
  }

  @Test
  void aTypeWithTheNameOfAPageOfTheSiteIsTold() throws IOException {
    TestSite site =
        notes()
            .write("content/search/_type.yml", "name: X\nfields: {title: {type: string}}\n")
            .write("content/search/a.en.md", "---\ntitle: A\n---\n");

    assertThat(site.build().failed()).isTrue();
  }

  @Test
  void entriesWithOneAddressDoNotBreakABuildWithoutABound() throws IOException {
    TestSite site =
        notes()
            .write("content/notes/a.en.md", "---\ntitle: A\nslug: same\n---\n")
            .write("content/notes/b.en.md", "---\ntitle: B\nslug: SAME\n---\n")
            .write("content/notes/c.en.md", "---\ntitle: C\naliases: same\n---\n");

    BuildReport report = Kladez.build(site.request().withFailOn(FailOn.NEVER));

    assertThat(report.failed()).isFalse();
    assertCounts(report, site.output());
    assertThat(site.built("en/notes/same/index.html")).contains("<h1>A</h1>");
  }

  @Test
  void linksOfMarkdownValuesOnOneLineLeadEachToItsOwnTarget() throws IOException {
    TestSite site =
        notes()
            .write(
                "content/talks/_type.yml",
                "name: Talk\nfields:\n  see: {type: list, of: {type: markdown}}\n")
            .write(
                "content/talks/a.en.md",
                "---\nsee: ['[x](../notes/pear.md)', '[x](../notes/plum.md)']\n---\n");

    assertThat(site.build().failed()).isFalse();

    assertThat(site.built("en/talks/a/index.html")).contains("/pear/", "/plum/");
  }

  @Test
  void aReferenceWithinAnObjectThatLeadsNowhereIsDropped() throws IOException {
    TestSite site =
        notes()
            .write(
                "content/talks/_type.yml",
                """
                name: Talk
                fields:
                  by: {type: object, fields: {note: {type: reference, to: notes}}}
                """)
            .write("content/talks/a.en.md", "---\nby: {note: nowhere}\n---\n")
            .write(
                "themes/plain/layouts/talks.ftlh",
                "<#list entry.field(\"by\").value.field(\"note\").values as v>${v.text}</#list>");

    Kladez.build(site.request().withFailOn(FailOn.NEVER));

    assertThat(site.built("en/talks/a/index.html")).doesNotContain("nowhere");
  }

  @Test
  void aTypeMayBearTheNameOfALayout() throws IOException {
    for (String name : List.of("list", "home", "page", "term")) {
      TestSite site =
          TestSite.notes(temporary.resolve(name))
              .write("content/" + name + "/_type.yml", "name: X\nfields:\n  title: {type: string}")
              .write("content/" + name + "/a.en.md", "---\ntitle: A\n---\n");

      BuildReport report = site.build();

      assertThat(report.failed() || Files.exists(site.output().resolve("en/" + name + "/a")))
          .as(name)
          .isTrue();
      assertThat(report.diagnostics().toString()).as(name).doesNotContain("TEMPLATE");
    }
  }

  @Test
  void aTemplateFaultNamesWhatIsMissingAndIsToldOnce() throws IOException {
    TestSite site =
        notes().write("themes/plain/layouts/entry.ftlh", "<h1>${entry.nothingOfTheKind}</h1>\n");

    BuildReport report = site.build();

    assertThat(report.diagnostics()).hasSize(1);
    assertThat(report.diagnostics().get(0).arguments().get("problem")).contains("nothingOfTheKind");
  }

  @Test
  void aTemplateThatCannotBeReadIsToldOnceHoweverManyPagesUseIt() throws IOException {
    TestSite site = notes().write("themes/plain/layouts/entry.ftlh", "<#if entry.foreign>\n");

    BuildReport one = Kladez.build(site.request().withThreads(1));
    BuildReport eight = Kladez.build(site.request().withThreads(8));

    assertThat(one.diagnostics()).hasSize(1).isEqualTo(eight.diagnostics());
  }

  @Test
  void faultsOfTheConfigurationFileAreFaultsOfTheConfiguration() throws IOException {
    assertThat(notes().write("site-config.yml", "title: [x\n").build().configFault()).isTrue();
    assertThat(notes().write("site-config.yml", "- x\n").build().configFault()).isTrue();
    assertThat(notes().write("site-config.yml", new byte[] {(byte) 0xEF}).build().configFault())
        .isTrue();
    assertThat(notes().write("site-config.yml", "title: x\n").build().configFault()).isTrue();
    assertThat(notes().delete("site-config.yml").build().configFault()).isTrue();
    assertThat(notes().build().configFault()).isFalse();
    assertThat(notes().write("content/notes/b.en.md", BROKEN).build().configFault()).isFalse();
  }

  @Test
  void aRequestNeedsAThread() {
    BuildRequest request = notes().request();
    assertThatThrownBy(() -> request.withThreads(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @TestFactory
  Stream<DynamicTest> theSameSourceGivesTheSameBytes() {
    return TestSite.samples("valid").stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.getFileName().toString(), () -> checkSameBytes(sample)));
  }

  private void checkSameBytes(Path sample) throws IOException {
    Path here = temporary.resolve("here/" + sample.getFileName());
    Path there = temporary.resolve("elsewhere/" + sample.getFileName());
    TestSite plain = TestSite.empty(here).add(sample, "");
    BuildReport report = Kladez.build(plain.request().withThreads(1));

    TestSite other = backwards(plain.folder(), there);
    BuildReport otherReport = elsewhere(other.request().withThreads(8));

    assertSame(TestSite.files(other.output()), TestSite.files(plain.output()));
    assertThat(otherReport.diagnostics()).isEqualTo(report.diagnostics());
    assertThat(otherReport.changes()).isEqualTo(report.changes());
  }

  /** The same files, made in the opposite order. */
  private static TestSite backwards(Path from, Path to) throws IOException {
    List<String> paths = new ArrayList<>(TestSite.files(from).keySet());
    paths.removeIf(path -> path.startsWith("target/") || path.startsWith(".kladez/"));
    Collections.reverse(paths);
    TestSite copy = new TestSite(to);
    for (String path : paths) {
      copy.write(path, Files.readAllBytes(from.resolve(path)));
    }
    return copy;
  }

  private static BuildReport elsewhere(BuildRequest request) throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      return Kladez.build(request);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static void assertSame(Map<String, byte[]> actual, Map<String, byte[]> expected) {
    assertThat(actual.keySet()).containsExactlyElementsOf(expected.keySet());
    expected.forEach((path, bytes) -> assertThat(actual.get(path)).as(path).isEqualTo(bytes));
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
      } else if (!java.util.Arrays.equals(before.get(path), after.get(path))) {
        lines.put(path, "changed " + path);
      }
    }
    return List.copyOf(lines.values());
  }

  private static List<Path> regularFiles(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }

  private static Set<String> folders(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isDirectory)
          .filter(path -> !path.equals(folder))
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
