package org.kladez.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kladez.publish.transfer.PublishFault;
import org.kladez.publish.transfer.Target;

/**
 * Drops the server in mid-upload, for good and for a moment, while somebody reads the site all the
 * time. How often is said by {@code -Dkladez.drops}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DroppedLineTest {
  private static final int DROPS = Integer.getInteger("kladez.drops", 4);
  private static final int PAGES = 12;
  private static final int NOTES = 300_000;

  private static final List<SampleSite> VERSIONS =
      Stream.iterate(0, v -> v + 1)
          .limit(DROPS + 2)
          .map(version -> new SampleSite(version, PAGES))
          .toList();

  @TempDir static Path folder;
  private Sshd server;
  private S3Store store;
  private Line toServer;
  private Line toStore;

  @BeforeAll
  void start() throws Exception {
    server = Sshd.start(folder.resolve("sshd"));
    toServer = Line.to(server.port(), server::dropSessions);
    server.alsoKnownAt(toServer.port());
    store = S3Store.start();
    toStore = Line.to(store.port(), () -> {});
    for (SampleSite version : VERSIONS) {
      Path site = version.writeTo(site(version.version()));
      Files.createDirectories(site.resolve("media"));
      Files.writeString(site.resolve("media/notes.txt"), notes(version.version()));
    }
  }

  @AfterAll
  void stop() throws Exception {
    toStore.close();
    store.stop();
    toServer.close();
    server.stop();
  }

  private static Path site(int version) {
    return folder.resolve("site-" + version);
  }

  /** A file that is most of the upload, however it is packed, so that the line drops within it. */
  private static String notes(int version) {
    return new Random(version)
        .ints(NOTES, 'A', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  Stream<Arguments> places() throws IOException {
    Path root = folder.resolve("places");
    Path git = Files.createDirectories(root.resolve("git"));
    return Stream.of(
        arguments(Place.sftp(root.resolve("releases"), false, server).by(toServer), toServer),
        arguments(Place.sftp(root.resolve("flat"), true, server).by(toServer), toServer),
        arguments(Place.git(git, Optional.of(server)).by(toServer), toServer),
        arguments(Place.s3(store).by(toStore), toStore));
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("places")
  void visitorsHaveAWholeSiteAndTheNextPublicationCompletes(Place place, Line line)
      throws Exception {
    line.mend();
    publish(place, 0);
    line.mend();
    publish(place, 1);
    long whole = line.sent();
    assertThat(whole).isGreaterThan(NOTES / 2);
    Visits visits = Visits.begin(place, VERSIONS);
    for (int i = 0; i < DROPS / 2; i++) {
      dropTwice(place, line, whole * (i + 1) / (DROPS / 2 + 1), 2 + 2 * i);
    }
    String seen = visits.end();

    System.out.println(place + ": " + DROPS + " drops within " + whole + " bytes sent; " + seen);
    visits.expectWhole();
  }

  private static void dropTwice(Place place, Line line, long after, int version)
      throws IOException {
    line.dropAfter(after, false);
    assertThatThrownBy(() -> publish(place, version)).isInstanceOf(PublishFault.class);
    assertThat(line.drops()).isOne();
    line.mend();
    publish(place, version);
    expect(place, version);

    line.dropAfter(after, true);
    publish(place, version + 1);
    assertThat(line.drops()).isOne();
    expect(place, version + 1);
  }

  private static void publish(Place place, int version) throws IOException {
    try (Target target = Places.open(place.words())) {
      Places.publication(target).publish(site(version), Optional.empty(), plan -> true);
    }
  }

  private static void expect(Place place, int version) throws IOException {
    Map<String, String> files = new TreeMap<>(VERSIONS.get(version).files());
    files.put("media/notes.txt", notes(version));
    place.expect(files);
  }
}
