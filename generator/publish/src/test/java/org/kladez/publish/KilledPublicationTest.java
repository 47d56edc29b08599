package org.kladez.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kladez.publish.transfer.Target;

/**
 * Kills publications at random moments while somebody reads the site all the time. How often is
 * said by {@code -Dkladez.kills}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledPublicationTest {
  private static final int KILLS = Integer.getInteger("kladez.kills", 2);
  private static final int PAGES = 40;

  /** Each version is published twice in a row, so that what one left the next may use. */
  private static final List<SampleSite> VERSIONS =
      Stream.iterate(0, v -> v + 1)
          .limit(KILLS / 2 + 2)
          .map(version -> new SampleSite(version, PAGES))
          .toList();

  @TempDir static Path folder;
  private Sshd server;
  private S3Store store;

  @BeforeAll
  void start() throws Exception {
    server = Sshd.start(folder.resolve("sshd"));
    store = S3Store.start();
    for (SampleSite site : VERSIONS) {
      site.writeTo(folder.resolve("site-" + site.version()));
    }
  }

  @AfterAll
  void stop() throws Exception {
    store.stop();
    server.stop();
  }

  Stream<Place> places() throws IOException {
    Path root = folder.resolve("places");
    return Stream.of(
        Place.folder(root.resolve("releases"), false),
        Place.folder(root.resolve("flat"), true),
        Place.sftp(root.resolve("sftp-releases"), false, server),
        Place.sftp(root.resolve("sftp-flat"), true, server),
        Place.git(Files.createDirectories(root.resolve("git")), Optional.of(server)),
        Place.s3(store));
  }

  @ParameterizedTest
  @MethodSource("places")
  void visitorsAlwaysHaveAWholeSite(Place place) throws Exception {
    publishHere(place, 0);
    long full = timeOfAChild(place);
    Visits visits = Visits.begin(place, VERSIONS);
    Random random = new Random(PAGES);
    int finished = 0;
    for (int i = 0; i < KILLS; i++) {
      // The first of four may die while it still looks at what is there, and at the lock.
      String moment = i % 4 == 0 ? "begin" : "planned";
      finished += kill(place, 1 + i / 2, moment, random.nextLong(full)) ? 1 : 0;
    }
    int last = VERSIONS.size() - 1;
    publishHere(place, last);
    String seen = visits.end();

    System.out.println(
        place
            + ": "
            + KILLS
            + " killed within "
            + full
            + " ms, "
            + finished
            + " of them after the end; "
            + seen);
    visits.expectWhole();
    place.expect(VERSIONS.get(last).files());
  }

  private static void publishHere(Place place, int version) throws IOException {
    try (Target target = Places.open(place.words())) {
      Places.publication(target)
          .publish(folder.resolve("site-" + version), Optional.empty(), plan -> true);
    }
  }

  /** How long a publication takes in a process of its own, in milliseconds. */
  private static long timeOfAChild(Place place) throws IOException, InterruptedException {
    Process child = start(place, 1);
    try (BufferedReader out = output(child)) {
      await(out, "planned");
      long begin = System.nanoTime();
      assertThat(out.readLine()).isEqualTo("done");
      long time = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
      child.waitFor();
      return time;
    }
  }

  /** Publishes and kills; says whether it had already come to its end. */
  private static boolean kill(Place place, int version, String moment, long after)
      throws IOException, InterruptedException {
    Process child = start(place, version);
    try (BufferedReader out = output(child)) {
      await(out, moment);
      Thread.sleep(after);
      // Its output is still to be read, so it is not destroyed by Process, which closes it.
      child.toHandle().destroyForcibly();
      child.waitFor();
      return out.lines().anyMatch("done"::equals);
    }
  }

  private static void await(BufferedReader out, String line) throws IOException {
    String read = out.readLine();
    while (!line.equals(read)) {
      assertThat(read).as("the child's output").isNotNull();
      read = out.readLine();
    }
  }

  private static BufferedReader output(Process child) {
    return new BufferedReader(
        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
  }

  private static Process start(Place place, int version) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(PublishChild.class.getName());
    command.add(folder.resolve("site-" + version).toString());
    command.addAll(place.words());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
