package org.kladez.publish.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration KEEP = Duration.ofDays(7);

  private static SiteFile file(String path, int content) {
    String digits = Integer.toHexString(content);
    return new SiteFile(path, "0".repeat(64 - digits.length()) + digits, content);
  }

  private static Plan plan(List<SiteFile> site, Held held) {
    return Plan.of(Manifest.of(site), held, Optional.empty(), NOW, KEEP);
  }

  private static Held holding(List<SiteFile> files) {
    Manifest manifest = Manifest.of(files);
    Manifest first = new Manifest(1, NOW, Optional.empty(), manifest.files(), Map.of());
    return new Held(Optional.of(first), Map.of(), 1);
  }

  @Test
  void whatOthersNeedComesFirstAndDeletionsComeLast() {
    List<SiteFile> before =
        List.of(file("en/old/index.html", 1), file("en/b/index.html", 1), file("sitemap.xml", 1));
    List<SiteFile> after =
        List.of(
            file("sitemap.xml", 2),
            file("search/en/manifest.json", 2),
            file("search/en/terms-0123456789.bin", 2),
            file("robots.txt", 2),
            file("en/b/index.html", 2),
            file("en/c/index.html", 2),
            file("assets/kladez-0123456789/css/kladez.css", 2));

    assertThat(plan(after, holding(before)).changes())
        .extracting(change -> change.kind() + " " + change.file().path())
        .containsExactly(
            "ADD assets/kladez-0123456789/css/kladez.css",
            "ADD search/en/terms-0123456789.bin",
            "ADD robots.txt",
            "ADD en/c/index.html",
            "CHANGE en/b/index.html",
            "ADD search/en/manifest.json",
            "CHANGE sitemap.xml",
            "DELETE en/old/index.html");
  }

  @Test
  void whatAnUnfinishedPublicationMayHaveWrittenIsWrittenAgain() {
    List<SiteFile> site = List.of(file("a.html", 1), file("b.html", 1));
    Held held = holding(site);
    Map<String, SiteFile> doubtful =
        Map.of("a.html", file("a.html", 2), "c.html", file("c.html", 2));
    Plan plan = plan(site, new Held(held.published(), doubtful, 1));

    assertThat(plan.files(Change.Kind.CHANGE)).containsExactly(file("a.html", 1));
    assertThat(plan.files(Change.Kind.DELETE)).containsExactly(file("c.html", 2));
    assertThat(plan.isEmpty()).isFalse();
  }

  @Test
  void asksBeforeItDeletesMuch() {
    List<SiteFile> before = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      before.add(file("p" + i + ".html", 1));
    }
    assertThat(plan(before.subList(0, 30), holding(before)).deletesMuch()).isFalse();
    assertThat(plan(before.subList(0, 29), holding(before)).deletesMuch()).isTrue();
  }

  /** Whatever was there, afterwards there is the site and what a visit may still ask for. */
  @Test
  void carriedOutAnyPlanLeavesTheSiteAndHashedFiles() {
    Random random = new Random(3);
    for (int run = 0; run < 500; run++) {
      List<SiteFile> before = someFiles(random);
      List<SiteFile> after = someFiles(random);
      Plan plan = plan(after, holding(before));
      Map<String, SiteFile> there = new java.util.TreeMap<>(Manifest.of(before).files());
      for (Change change : plan.changes()) {
        switch (change.kind()) {
          case ADD, CHANGE -> there.put(change.file().path(), change.file());
          case DELETE -> there.remove(change.file().path());
          case UNCHANGED, KEEP ->
              assertThat(there.get(change.file().path())).isEqualTo(change.file());
        }
      }
      Map<String, SiteFile> expected = new java.util.TreeMap<>(plan.manifest().files());
      plan.manifest().kept().forEach((path, kept) -> expected.put(path, kept.file()));
      assertThat(there).isEqualTo(expected);
      assertThat(there).containsAllEntriesOf(Manifest.of(after).files());
    }
  }

  private static List<SiteFile> someFiles(Random random) {
    List<SiteFile> files = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      if (random.nextBoolean()) {
        files.add(file("page" + i + ".html", random.nextInt(2)));
      }
      if (random.nextBoolean()) {
        files.add(file("assets/a-000000000" + i + "/a.js", i));
      }
    }
    return files;
  }

  @Test
  void aManifestIsReadAsItWasWritten() {
    SiteFile kept = file("assets/a-0123456789/ё.js", 5);
    Manifest manifest =
        new Manifest(
            12,
            NOW,
            Optional.of("c0ffee"),
            Map.of("ru/школы/index.html", file("ru/школы/index.html", 3)),
            Map.of(kept.path(), new KeptFile(kept, NOW.minusSeconds(5))));
    byte[] text = ManifestText.write(manifest);
    assertThat(ManifestText.read(text)).contains(manifest);
    for (int length = 0; length < text.length - 1; length++) {
      assertThat(ManifestText.read(java.util.Arrays.copyOf(text, length))).isEmpty();
    }
    byte[] foreign = "kladez-manifest\t1\nfile\tx\ty\tz\nend\n".getBytes(StandardCharsets.UTF_8);
    assertThat(ManifestText.read(foreign)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/etc/passwd", "../up", "a/../b", "a//b", "a/", "a\tb", "a\\b"})
  void aPathThatLeadsOutOfTheSiteIsNone(String path) {
    assertThatThrownBy(() -> file(path, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "assets/kladez-c9507204e7/css/kladez.css, HASHED",
    "media/school-0123456789.jpg, HASHED",
    "search/ru/facet-schools.kind-9e44fe9793.bin, HASHED",
    "search/ru/terms-0123456789.bin.gz, HASHED",
    "search/ru/manifest.json, INDEX",
    "en/feed.xml, INDEX",
    "sitemap.xml, INDEX",
    "ru/index.html, PAGE",
    "en/schools/school-0123456789/index.html, PAGE",
    "assets/plain.css, SUPPORT",
    "_headers, SUPPORT"
  })
  void theNameOfAFileSaysWhenItIsSent(String path, Stage stage) {
    assertThat(Stage.of(path)).isEqualTo(stage);
  }
}
