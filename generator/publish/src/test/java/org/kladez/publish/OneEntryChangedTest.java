package org.kladez.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kladez.BuildRequest;
import org.kladez.Kladez;
import org.kladez.publish.site.Change;
import org.kladez.publish.site.Plan;
import org.kladez.publish.site.SiteFile;
import org.kladez.publish.site.SiteScan;
import org.kladez.publish.transfer.Settings;
import org.kladez.publish.transfer.Target;
import org.kladez.publish.transfer.Time;

/**
 * Publishes this repository's own knowledge base twice, the second time with a sentence more in one
 * entry, and counts what is sent.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneEntryChangedTest {
  private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
  private static final String SENTENCE = "Nobody has ever written this sentence.";

  @TempDir static Path folder;
  private Sshd server;
  private S3Store store;
  private Line toServer;
  private Line toStore;
  private Path before;
  private Path after;

  @BeforeAll
  void start() throws Exception {
    server = Sshd.start(folder.resolve("sshd"));
    toServer = Line.to(server.port(), () -> {});
    server.alsoKnownAt(toServer.port());
    store = S3Store.start();
    toStore = Line.to(store.port(), () -> {});
    Path source = folder.resolve("source");
    for (String part : List.of("site-config.yml", "content", "themes")) {
      copy(REPOSITORY.resolve(part), source.resolve(part));
    }
    before = build(source, "before");
    Files.writeString(anEntry(source), "\n" + SENTENCE + "\n", StandardOpenOption.APPEND);
    after = build(source, "after");
  }

  @AfterAll
  void stop() throws Exception {
    toStore.close();
    store.stop();
    toServer.close();
    server.stop();
  }

  private static Path anEntry(Path source) throws IOException {
    try (Stream<Path> files = Files.list(source.resolve("content/schools"))) {
      return files
          .filter(file -> file.toString().endsWith(".en.md"))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  private static Path build(Path source, String name) throws IOException {
    Path site = folder.resolve(name);
    assertThat(Kladez.build(BuildRequest.of(source).withOutput(site)).failed()).isFalse();
    return site;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : walk.toList()) {
        Path copied = to.resolve(from.relativize(path).toString());
        Files.createDirectories(copied.getParent());
        if (Files.isRegularFile(path)) {
          Files.copy(path, copied);
        }
      }
    }
  }

  /** Nothing is sent to a folder; its line stays unused. */
  Stream<Arguments> places() throws IOException {
    Path git = Files.createDirectories(folder.resolve("git"));
    return Stream.of(
        arguments(Place.folder(folder.resolve("www"), false), toServer),
        arguments(Place.sftp(folder.resolve("sftp"), false, server).by(toServer), toServer),
        arguments(Place.git(git, Optional.of(server)).by(toServer), toServer),
        arguments(Place.s3(store).by(toStore), toStore));
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("places")
  void nothingElseIsSent(Place place, Line line) throws IOException {
    line.mend();
    Plan first = publish(place, before);
    long all = line.sent();
    line.mend();
    Plan second = publish(place, after);
    long few = line.sent();

    System.out.println(
        place
            + ": first "
            + sent(first)
            + ", "
            + all
            + " on the line; with one entry changed "
            + sent(second)
            + ", "
            + few
            + " on the line");
    Map<String, SiteFile> changed = changed();
    Map<String, SiteFile> uploaded = new TreeMap<>();
    uploads(second).forEach(file -> uploaded.put(file.path(), file));
    assertThat(uploaded).isEqualTo(changed);
    assertThat(changed).hasSizeBetween(1, first.changes().size() / 10);
    assertThat(few).isLessThanOrEqualTo(all / 10);
    assertThat(place.reader().get(page(changed)).orElseThrow()).contains(SENTENCE);
  }

  private String page(Map<String, SiteFile> changed) throws IOException {
    for (String path : changed.keySet()) {
      if (path.endsWith(".html") && Files.readString(after.resolve(path)).contains(SENTENCE)) {
        return path;
      }
    }
    throw new AssertionError("no page has the sentence: " + changed.keySet());
  }

  private static Plan publish(Place place, Path site) throws IOException {
    try (Target target = Places.open(place.words())) {
      return Places.publication(target, Duration.ofDays(7), Settings.Verify.SAMPLE, Time.REAL)
          .publish(site, Optional.empty(), plan -> true)
          .orElseThrow();
    }
  }

  private static List<SiteFile> uploads(Plan plan) {
    return plan.changes().stream().filter(Change::isUpload).map(Change::file).toList();
  }

  private static String sent(Plan plan) {
    return uploads(plan).size() + " files, " + plan.uploadBytes() + " bytes";
  }

  /** The files of the later site that the earlier one has not, or has otherwise. */
  private Map<String, SiteFile> changed() throws IOException {
    Map<String, SiteFile> changed = new TreeMap<>(SiteScan.of(after).files());
    changed.entrySet().removeAll(SiteScan.of(before).files().entrySet());
    return changed;
  }
}
