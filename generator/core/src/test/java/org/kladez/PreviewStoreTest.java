package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a preview finds on the disk when it begins, and what it leaves there. */
class PreviewStoreTest {
  private static final String APPLE = "content/notes/apple.en.md";
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

  @TempDir Path folder;

  /** A file that is changed and looks as if it were not tells who has read it. */
  private void changeUnnoticed() throws IOException {
    Path file = folder.resolve(APPLE);
    Files.writeString(file, Files.readString(file).replace("title: Apple", "title: Ample"));
    Files.setLastModifiedTime(file, LONG_AGO);
  }

  private static String list(Edition edition) throws IOException {
    byte[] page = edition.file("en/notes/index.html").orElseThrow().bytes();
    return new String(page, StandardCharsets.UTF_8);
  }

  private static Optional<String> apple(Edition edition) throws IOException {
    return edition
        .file("en/notes/apple/index.html")
        .map(page -> new String(page.bytes(), StandardCharsets.UTF_8));
  }

  @Test
  void theFirstReadingTakesWhatABuildHasKept() throws IOException {
    TestSite site = TestSite.notes(folder);
    Files.setLastModifiedTime(folder.resolve(APPLE), LONG_AGO);
    Kladez.build(site.request());
    changeUnnoticed();
    try (Preview preview = new Preview(site.request())) {
      assertThat(list(preview.read(Optional.empty()))).contains("Apple").doesNotContain("Ample");
    }
  }

  @Test
  void theFirstReadingTakesWhatAnotherPreviewHasKept() throws IOException {
    TestSite site = TestSite.notes(folder);
    Files.setLastModifiedTime(folder.resolve(APPLE), LONG_AGO);
    try (Preview preview = new Preview(site.request())) {
      preview.read(Optional.empty());
    }
    changeUnnoticed();
    try (Preview preview = new Preview(site.request())) {
      assertThat(list(preview.read(Optional.empty()))).contains("Apple").doesNotContain("Ample");
    }
  }

  @Test
  void aChangedSchemaMakesEveryFileReadAnew() throws IOException {
    TestSite site = TestSite.notes(folder);
    Files.setLastModifiedTime(folder.resolve(APPLE), LONG_AGO);
    Kladez.build(site.request());
    changeUnnoticed();
    Path schema = folder.resolve("content/notes/_type.yml");
    Files.writeString(schema, Files.readString(schema) + "\n# Another one.\n");
    try (Preview preview = new Preview(site.request())) {
      assertThat(list(preview.read(Optional.empty()))).contains("Ample");
    }
  }

  @Test
  void aDayOfEditsDoesNotMakeTheFilesGrow() throws IOException {
    TestSite site = TestSite.notes(folder);
    String text = Files.readString(folder.resolve(APPLE));
    Path texts = folder.resolve(".kladez/preview/texts.bin");
    try (Preview preview = new Preview(site.request())) {
      preview.read(Optional.empty());
      long size = Files.size(texts);
      assertThat(size).isPositive();
      for (int edit = 0; edit < 20; edit++) {
        site.write(APPLE, text + "\nEdit number " + edit + ".\n");
        Edition edition = preview.read(Optional.of(Set.of(APPLE)));
        assertThat(apple(edition).orElseThrow()).contains("Edit number " + edit + ".");
      }
      assertThat(Files.size(texts)).isEqualTo(size);
    }
  }

  @Test
  void damagedTextsAreReadAnew() throws IOException {
    TestSite site = TestSite.notes(folder);
    Path texts = folder.resolve(".kladez/preview/texts.bin");
    String whole;
    try (Preview preview = new Preview(site.request())) {
      whole = apple(preview.read(Optional.empty())).orElseThrow();
    }
    Files.write(texts, new byte[(int) Files.size(texts)]);
    try (Preview preview = new Preview(site.request())) {
      assertThat(apple(preview.read(Optional.empty()))).isEmpty();
      assertThat(apple(preview.read(Optional.empty()))).hasValue(whole);
    }
  }

  @Test
  void aBuildMayRunBesideAPreview() throws IOException {
    TestSite site = TestSite.notes(folder);
    try (Preview preview = new Preview(site.request())) {
      preview.read(Optional.empty());
      assertThat(Kladez.build(site.request()).failed()).isFalse();
      assertThat(folder.resolve(".kladez/entries.bin")).exists();
      assertThat(apple(preview.read(Optional.empty()))).isPresent();
    }
  }
}
