package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build with findings leaves behind: the last site, or what holds. */
class FailedBuildTest {
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
    Folders.assertSame(TestSite.files(site.folder().resolve("target")), before);
  }

  @Test
  void aTemplateThatFailsLeavesTheLastSiteAsItWas() throws IOException {
    TestSite site = notes();
    site.build();
    SortedMap<String, byte[]> before = TestSite.files(site.folder().resolve("target"));
    site.write("themes/plain/layouts/term.ftlh", "${nothing}")
        .write("themes/plain/layouts/entry.ftlh", "<h1>${entry.title}</h1>${nothing}");

    assertThat(site.build().failed()).isTrue();

    Folders.assertSame(TestSite.files(site.folder().resolve("target")), before);
    assertThat(Folders.folders(site.folder().resolve("target")))
        .noneMatch(f -> f.contains(".next"));
  }

  @Test
  void afterAFailedBuildTheNextOneGoesOnAsIfNothingHadHappened() throws IOException {
    TestSite site = notes();
    site.build();
    SortedMap<String, byte[]> before = TestSite.files(site.output());
    site.write("content/notes/broken.en.md", BROKEN).build();
    site.delete("content/notes/broken.en.md").write("target/.site.next/en/left.html", "left over");

    assertThat(site.build().written()).isZero();

    Folders.assertSame(TestSite.files(site.output()), before);
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
  void entriesWithOneAddressDoNotBreakABuildWithoutABound() throws IOException {
    TestSite site =
        notes()
            .write("content/notes/a.en.md", "---\ntitle: A\nslug: same\n---\n")
            .write("content/notes/b.en.md", "---\ntitle: B\nslug: SAME\n---\n")
            .write("content/notes/c.en.md", "---\ntitle: C\naliases: same\n---\n");

    BuildReport report = Kladez.build(site.request().withFailOn(FailOn.NEVER));

    assertThat(report.failed()).isFalse();
    Folders.assertCounts(report, site.output());
    assertThat(site.built("en/notes/same/index.html")).contains("<h1>A</h1>");
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
}
