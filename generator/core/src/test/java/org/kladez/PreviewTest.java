package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kladez.model.OutputFile;

class PreviewTest {
  private static final String APPLE = "content/notes/apple.en.md";
  private static final String SCHEMA = "content/notes/_type.yml";
  private static final List<String> TEXTS =
      List.of(
          "## Bark\n\nSee the [pear](pear.en.md#wood) and [that](../notes/apple.ru.md).",
          "See [nothing](nowhere.en.md), [a heading](#bark) and the [plum](plum.md).",
          "## Wood\n\nHard.\n\n![](missing.png)",
          "A [list](../notes) and a [page](https://example.org/).");

  @TempDir Path folder;

  private static BuildRequest request(Path source) {
    return BuildRequest.of(source).withDrafts(true).withThreads(2);
  }

  @Test
  void showsThePagesOfABuild() throws IOException {
    TestSite site = TestSite.notes(folder);
    BuildRequest request = site.request().withDrafts(true);
    assertThat(Kladez.build(request).failed()).isFalse();
    try (Preview preview = new Preview(request)) {
      Edition edition = preview.read(Optional.empty());
      assertThat(edition.findings()).isEmpty();
      assertThat(edition.hasErrors()).isFalse();
      Map<String, byte[]> built = TestSite.files(site.output());
      built.keySet().removeIf(path -> path.startsWith("social/"));
      for (Map.Entry<String, byte[]> file : built.entrySet()) {
        assertThat(edition.file(file.getKey()).orElseThrow().bytes())
            .as(file.getKey())
            .isEqualTo(file.getValue());
      }
      assertThat(edition.pages()).allMatch(built::containsKey).hasSizeGreaterThan(10);
      assertThat(edition.file("en/nowhere/index.html")).isEmpty();
    }
  }

  @Test
  void writesNothingButWhatIsKept() throws IOException {
    TestSite site = TestSite.notes(folder);
    Set<String> before = TestSite.files(folder).keySet();
    try (Preview preview = new Preview(site.request())) {
      Edition edition = preview.read(Optional.empty());
      for (String page : edition.pages()) {
        assertThat(edition.file(page)).isPresent();
      }
      assertThat(edition.file("search/en/manifest.json")).isPresent();
    }
    Set<String> after = new HashSet<>(TestSite.files(folder).keySet());
    after.removeIf(path -> path.startsWith(".kladez/"));
    assertThat(after).isEqualTo(before);
  }

  @Test
  void aFileThatIsSaidToHaveChangedIsReadAgainWhateverItsStamp() throws IOException {
    TestSite site = TestSite.notes(folder);
    try (Preview preview = new Preview(request(folder))) {
      Edition before = preview.read(Optional.empty());
      assertThat(home(before)).doesNotContain("Apfel");
      Path file = folder.resolve(APPLE);
      var time = Files.getLastModifiedTime(file);
      site.write(APPLE, Files.readString(file).replace("title: Apple", "title: Apfel"));
      Files.setLastModifiedTime(file, time);
      assertThat(home(preview.read(Optional.of(Set.of(APPLE))))).contains("Apfel");
    }
  }

  private static String home(Edition edition) throws IOException {
    return new String(
        edition.file("en/notes/index.html").orElseThrow().bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void aMistakeOfAnEntryIsForgottenWhenItIsMended() throws IOException {
    TestSite site = TestSite.notes(folder);
    String text = Files.readString(folder.resolve(APPLE));
    try (Preview preview = new Preview(request(folder))) {
      preview.read(Optional.empty());
      site.write(APPLE, text.replace("title:", "titel: A\ntitle:"));
      Edition wrong = preview.read(Optional.of(Set.of(APPLE)));
      assertThat(wrong.hasErrors()).isTrue();
      assertThat(wrong.findings()).hasSize(1);
      site.write(APPLE, text);
      assertThat(preview.read(Optional.of(Set.of(APPLE))).findings()).isEmpty();
    }
  }

  @Test
  void aLinkToAHeadingOfAnotherEntryIsLookedAtAgain() throws IOException {
    TestSite site = TestSite.notes(folder);
    String pear = "content/notes/pear.en.md";
    String text = Files.readString(folder.resolve(pear));
    site.write(APPLE, Files.readString(folder.resolve(APPLE)) + "\n[Wood](pear.en.md#wood)\n");
    try (Preview preview = new Preview(request(folder))) {
      assertThat(preview.read(Optional.empty()).findings()).hasSize(1);
      site.write(pear, text + "\n## Wood\n");
      assertThat(preview.read(Optional.of(Set.of(pear))).findings()).isEmpty();
      site.write(pear, text + "\n## Timber\n");
      assertThat(preview.read(Optional.of(Set.of(pear))).findings()).hasSize(1);
    }
  }

  @Test
  void aPictureThatIsReplacedIsShownAnew() throws IOException {
    TestSite site = TestSite.notes(folder);
    String picture = "content/notes/leaf.png";
    site.write(picture, png(20));
    site.write(APPLE, Files.readString(folder.resolve(APPLE)) + "\n![A leaf](leaf.png)\n");
    try (Preview preview = new Preview(request(folder))) {
      Edition before = preview.read(Optional.empty());
      assertThat(apple(before)).contains("width=\"20\"");
      site.write(APPLE, Files.readString(folder.resolve(APPLE)) + "\nMore.\n");
      assertThat(apple(preview.read(Optional.of(Set.of(APPLE))))).contains("width=\"20\"");
      site.write(picture, png(30));
      Edition after = preview.read(Optional.of(Set.of(picture)));
      assertThat(apple(after)).contains("width=\"30\"").doesNotContain("width=\"20\"");
      assertThat(after.findings()).isEmpty();
    }
  }

  private static String apple(Edition edition) throws IOException {
    byte[] page = edition.file("en/notes/apple/index.html").orElseThrow().bytes();
    return new String(page, StandardCharsets.UTF_8);
  }

  private static byte[] png(int side) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  /** Whatever was kept from before, a reading sees what one sees that begins from nothing. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aReadingAfterEditsIsThatOfANewPreview(long seed) throws IOException {
    TestSite site = TestSite.notes(folder);
    Random random = new Random(seed);
    try (Preview preview = new Preview(request(folder))) {
      preview.read(Optional.empty());
      List<String> story = new ArrayList<>();
      for (int i = 0; i < 25; i++) {
        Set<String> touched = new TreeSet<>();
        for (int edits = 1 + random.nextInt(2); edits > 0; edits--) {
          touched.add(edit(site, random));
        }
        story.add(touched.toString());
        boolean known = random.nextInt(5) > 0;
        Edition kept = preview.read(known ? Optional.of(touched) : Optional.empty());
        try (Preview fresh = new Preview(request(folder))) {
          assertSame(kept, fresh.read(Optional.empty()), story);
        }
      }
    }
  }

  private static void assertSame(Edition kept, Edition fresh, List<String> story)
      throws IOException {
    assertThat(kept.findings()).as(story.toString()).isEqualTo(fresh.findings());
    assertThat(kept.pages()).as(story.toString()).isEqualTo(fresh.pages());
    Set<String> files = new TreeSet<>(fresh.pages());
    files.addAll(Set.of("sitemap.xml", "search/en/manifest.json", "en/feed.xml"));
    for (String file : files) {
      assertThat(kept.file(file).map(OutputFile::bytes).orElse(new byte[0]))
          .as(file + " after " + story)
          .isEqualTo(fresh.file(file).map(OutputFile::bytes).orElse(new byte[0]));
    }
    assertThat(kept.findings()).as(story.toString()).isEqualTo(fresh.findings());
  }

  /** Changes a file in one of many ways and gives its path. */
  private String edit(TestSite site, Random random) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : Folders.regularFiles(folder.resolve("content/notes"))) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      if (path.endsWith(".md")) {
        texts.put(path, Files.readString(file));
      }
    }
    List<String> paths = List.copyOf(texts.keySet());
    String path = paths.get(random.nextInt(paths.size()));
    String text = texts.get(path);
    int number = random.nextInt(1000);
    switch (random.nextInt(10)) {
      case 0, 1, 2 ->
          site.write(path, text + "\n" + TEXTS.get(random.nextInt(TEXTS.size())) + "\n");
      case 3 -> site.write(path, text.replaceFirst("title: .*", "title: Title " + number));
      case 4 -> site.write(path, text.replaceFirst("---\n", "---\nodd" + number + ": 1\n"));
      case 5 -> {
        if (paths.size() > 2) {
          site.delete(path);
        }
      }
      case 6 -> {
        String added = "content/notes/tree-" + number % 5 + (number % 2 == 0 ? ".en.md" : ".ru.md");
        site.write(added, "---\ntitle: Tree\n---\n\nSee the [apple](apple.en.md).\n");
        return added;
      }
      case 7 -> {
        String schema = Files.readString(folder.resolve(SCHEMA));
        site.write(
            SCHEMA, schema.replaceFirst("plural: \\{en: \\w+", "plural: {en: Notes" + number));
        return SCHEMA;
      }
      case 8 -> {
        String config = Files.readString(folder.resolve("site-config.yml"));
        String key = "source-language: ru\n";
        site.write(
            "site-config.yml", config.contains(key) ? config.replace(key, "") : config + key);
        return "site-config.yml";
      }
      default -> site.write(path, text.replaceFirst("---\n", "---\ndraft: true\n"));
    }
    return path;
  }
}
