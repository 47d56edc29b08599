package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of single entries, for types whose schema says {@code social: entry}. */
class SocialEntriesTest {
  private static final Pattern PICTURE =
      Pattern.compile("<meta property=\"og:image\" content=\"https://[^/]+/([^\"]+)\">");

  @TempDir private Path folder;
  private TestSite site;

  @BeforeEach
  void begin() throws IOException {
    site = TestSite.notes(folder.resolve("source"));
    Path config = site.folder().resolve("site-config.yml");
    Files.writeString(config, Files.readString(config).replace("theme: plain", "theme: kladez"));
    site.write(
        "content/notes/_type.yml",
        """
        name: {en: Note, ru: Заметка}
        plural: {en: Notes, ru: Заметки}
        social: entry
        fields:
          title: {type: string, required: true, translatable: true}
          summary: {type: text, translatable: true}
          next: {type: reference, to: notes, inverse: previous}
          side: {type: enum, values: [top, right, bottom, left]}
          directions: {type: list, of: {type: reference, to: notes}}
        """);
    site.write("content/notes/fig.en.md", "---\ntitle: Fig\ndirections: [plum]\n---\n");
    site.write("content/notes/plum.en.md", "---\ntitle: Plum\nside: left\n---\n");
    assertThat(site.build().diagnostics()).isEmpty();
  }

  private String picture(String page) throws IOException {
    Matcher picture = PICTURE.matcher(site.built(page + "index.html"));
    assertThat(picture.find()).as(page).isTrue();
    assertThat(site.output().resolve(picture.group(1))).isRegularFile();
    return picture.group(1);
  }

  @Test
  void everyEntryHasItsOwnInEachLanguageThatItIsWrittenIn() throws IOException {
    assertThat(picture("en/notes/apple/")).matches("social/en-notes-apple-[0-9a-f]{10}\\.png");
    assertThat(picture("ru/notes/apple/")).matches("social/ru-notes-apple-[0-9a-f]{10}\\.png");
    assertThat(picture("ru/notes/plum/")).isEqualTo(picture("ru/notes/"));
  }

  @Test
  void onlyWhatChangedIsDrawnAgain() throws IOException {
    site.write("content/notes/fig.en.md", "---\ntitle: Figs\ndirections: [plum]\n---\nText.\n");

    List<String> lines = site.build().changes();

    assertThat(lines.stream().filter(line -> line.contains(" social/")))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("new social/en-notes-fig-"))
        .anyMatch(line -> line.startsWith("removed social/en-notes-fig-"));
  }

  @Test
  void anEntryBearsTheMarkOfWhatItBelongsTo() throws IOException {
    String before = picture("en/notes/fig/");
    site.write("content/notes/plum.en.md", "---\ntitle: Plum\nside: right\n---\n");
    site.build();

    assertThat(picture("en/notes/fig/")).isNotEqualTo(before);
    assertSameAsFromNothing();
  }

  @Test
  void anEntryThatIsTranslatedGetsItsOwn() throws IOException {
    site.write("content/notes/plum.ru.md", "---\ntitle: Слива\n---\n");
    site.build();

    assertThat(picture("ru/notes/plum/")).startsWith("social/ru-notes-plum-");
    assertSameAsFromNothing();
  }

  private void assertSameAsFromNothing() throws IOException {
    SortedMap<String, byte[]> kept = TestSite.files(site.output());
    Kladez.build(site.request().withClean(true));
    SortedMap<String, byte[]> anew = TestSite.files(site.output());
    assertThat(kept.keySet()).isEqualTo(anew.keySet());
    anew.forEach((path, bytes) -> assertThat(kept.get(path)).as(path).isEqualTo(bytes));
  }
}
