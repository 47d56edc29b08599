package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.model.OutputFile;

/** The first look at a site of which nothing is kept. */
class GlanceTest {
  private static final int MANY = 210;
  private static final String BROKEN = "content/notes/note-7.en.md";

  @TempDir Path folder;

  private TestSite site;

  @BeforeEach
  void write() throws IOException {
    site = TestSite.notes(folder);
    for (int i = 0; i < MANY; i++) {
      int next = (i + 1) % MANY;
      site.write(
          "content/notes/note-" + i + ".en.md",
          "---\ntitle: Note "
              + i
              + "\n---\n\n## Wood "
              + i
              + "\n\n"
              + "See [it](note-"
              + next
              + ".en.md#wood-"
              + next
              + ") and [this](#wood-"
              + i
              + ").\n");
    }
    for (int side = 41; side < 44; side++) {
      site.write("content/notes/leaf-" + side + ".png", png(side));
    }
    append("content/notes/note-3.en.md", "![A leaf](leaf-41.png)");
    append("content/notes/note-4.en.md", "<img src=\"leaf-42.png\" alt=\"A leaf\">");
    append("content/notes/note-5.en.md", "![A leaf][leaf]\n\n[leaf]: leaf-43.png");
  }

  private void append(String path, String text) throws IOException {
    site.write(path, Files.readString(folder.resolve(path)) + "\n" + text + "\n");
  }

  private static byte[] png(int side) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  private Preview preview() {
    return new Preview(BuildRequest.of(folder).withDrafts(true).withThreads(2));
  }

  private static Map<String, String> pages(Edition edition) throws IOException {
    Map<String, String> pages = new TreeMap<>();
    for (String page : edition.pages()) {
      OutputFile file = edition.file(page).orElseThrow();
      pages.put(page, new String(file.bytes(), StandardCharsets.UTF_8));
    }
    return pages;
  }

  @Test
  void everyPageIsWhatItIsOnceEverythingWasRead() throws IOException {
    try (Preview preview = preview()) {
      Edition glance = preview.glance().orElseThrow();
      assertThat(glance.isWhole()).isFalse();
      Map<String, String> pages = pages(glance);
      assertThat(pages.get("en/notes/note-3/index.html")).contains("width=\"41\"");
      assertThat(pages.get("en/notes/note-4/index.html")).contains("width=\"42\"");
      assertThat(pages.get("en/notes/note-5/index.html")).contains("width=\"43\"");
      Edition whole = preview.read(Optional.of(Set.of()));
      assertThat(whole.isWhole()).isTrue();
      assertThat(pages).hasSizeGreaterThan(MANY).isEqualTo(pages(whole));
      assertThat(whole.findings()).isEmpty();
    }
  }

  @Test
  void aPictureOfATextThatIsKeptIsShown() throws IOException {
    try (Preview preview = preview()) {
      preview.read(Optional.empty());
    }
    for (int i = 6; i < MANY; i++) {
      append("content/notes/note-" + i + ".en.md", "More.");
    }
    try (Preview preview = preview()) {
      Map<String, String> pages = pages(preview.glance().orElseThrow());
      assertThat(pages.get("en/notes/note-3/index.html")).contains("width=\"41\"");
      assertThat(pages).isEqualTo(pages(preview.read(Optional.of(Set.of()))));
    }
  }

  @Test
  void whatNeedsAllTextsIsNotAtHand() throws IOException {
    try (Preview preview = preview()) {
      Edition glance = preview.glance().orElseThrow();
      assertThat(glance.isAtHand("en/index.html")).isTrue();
      assertThat(glance.isAtHand("en/notes")).isTrue();
      assertThat(glance.isAtHand("search/en/manifest.json")).isFalse();
      assertThat(glance.isAtHand("en/feed.xml")).isFalse();
      assertThat(preview.read(Optional.of(Set.of())).isAtHand("en/feed.xml")).isTrue();
    }
  }

  @Test
  void whatIsWrongWithTextsIsToldByTheReadingAfterIt() throws IOException {
    append(BROKEN, "See [nothing](nowhere.en.md).");
    site.write("content/notes/note-8.en.md", "---\ntitle: Note 8\nodd: 1\n---\n");
    try (Preview preview = preview()) {
      Edition glance = preview.glance().orElseThrow();
      assertThat(glance.findings()).extracting(Diagnostic::code).containsOnly(Code.UNKNOWN_FIELD);
      Edition whole = preview.read(Optional.of(Set.of()));
      assertThat(whole.findings())
          .extracting(Diagnostic::code)
          .containsExactlyInAnyOrder(Code.UNKNOWN_FIELD, Code.BROKEN_LINK, Code.BROKEN_FRAGMENT);
    }
  }

  @Test
  void aTextThatIsDeletedMeanwhileIsToldByTheReadingAfterIt() throws IOException {
    try (Preview preview = preview()) {
      Edition glance = preview.glance().orElseThrow();
      site.delete(BROKEN);
      assertThat(glance.file("en/notes/note-7/index.html")).isPresent();
      Edition whole = preview.read(Optional.empty());
      assertThat(whole.file("en/notes/note-7/index.html")).isEmpty();
      assertThat(whole.findings()).extracting(Diagnostic::code).containsOnly(Code.BROKEN_LINK);
    }
  }

  @Test
  void noneIsNeededOnceEntriesAreKept() throws IOException {
    try (Preview preview = preview()) {
      preview.glance();
      preview.read(Optional.of(Set.of()));
    }
    try (Preview preview = preview()) {
      assertThat(preview.glance()).isEmpty();
      assertThat(preview.read(Optional.empty()).pages()).hasSizeGreaterThan(MANY);
    }
  }

  @Test
  void noneIsNeededForFewEntries(@TempDir Path small) throws IOException {
    TestSite.notes(small);
    try (Preview preview = new Preview(BuildRequest.of(small))) {
      assertThat(preview.glance()).isEmpty();
      assertThat(preview.read(Optional.empty()).isWhole()).isTrue();
    }
  }
}
