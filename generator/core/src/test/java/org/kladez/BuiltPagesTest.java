package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;

/** What the pages of a built site hold: their addresses, links and pictures. */
class BuiltPagesTest {
  private static final String BROKEN = "---\ntitle: Broken\nnext: nowhere\n---\n";

  @TempDir Path temporary;

  private TestSite notes() {
    return TestSite.notes(temporary.resolve("source"));
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
    byte[] picture = Files.readAllBytes(Path.of("src/test/resources/pictures/40x30.webp"));
    TestSite site =
        notes()
            .write(
                "content/notes/a.en.md",
                "---\ntitle: A\n---\n\n![x](my%20photo.webp) ![z](фото.webp)"
                    + " ![z](%D1%84%D0%BE%D1%82%D0%BE.webp)\n")
            .write("content/notes/my photo.webp", picture)
            .write("content/notes/фото.webp", picture);

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
  void aTypeWithTheNameOfAPageOfTheSiteIsTold() throws IOException {
    TestSite site =
        notes()
            .write("content/search/_type.yml", "name: X\nfields: {title: {type: string}}\n")
            .write("content/search/a.en.md", "---\ntitle: A\n---\n");

    assertThat(site.build().failed()).isTrue();
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
  void everyEntryLeadsToTheFileOfItsText() throws IOException {
    TestSite site = notes();
    String config = Files.readString(site.folder().resolve("site-config.yml"));
    site.write(
        "site-config.yml",
        config.replace("theme: plain", "theme: kladez")
            + "edit-url: https://git.example/kb/edit/main/{path}\n"
            + "history-url: https://git.example/kb/commits?file={path}\n");

    assertThat(site.build().diagnostics()).isEmpty();

    assertThat(site.built("ru/notes/apple/index.html"))
        .contains("href=\"https://git.example/kb/edit/main/content/notes/apple.ru.md\"")
        .contains("href=\"https://git.example/kb/commits?file=content/notes/apple.ru.md\"")
        .contains(">Предложить исправление</a>");
    assertThat(site.built("ru/notes/plum/index.html"))
        .contains("href=\"https://git.example/kb/edit/main/content/notes/plum.en.md\"");
    assertThat(site.built("en/notes/apple/index.html")).contains(">Suggest a correction</a>");
  }
}
