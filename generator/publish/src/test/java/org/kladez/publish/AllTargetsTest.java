package org.kladez.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kladez.publish.site.Change;
import org.kladez.publish.site.Plan;
import org.kladez.publish.site.SiteFile;
import org.kladez.publish.transfer.PublishFault;
import org.kladez.publish.transfer.Settings;
import org.kladez.publish.transfer.Target;
import org.kladez.publish.transfer.Time;

/** What every kind of target must do, done with real servers on the loopback interface. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllTargetsTest {
  private static final int PAGES = 12;
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir static Path folder;
  private Sshd server;
  private S3Store store;

  @BeforeAll
  void start() throws Exception {
    server = Sshd.start(folder.resolve("sshd"));
    store = S3Store.start();
  }

  @AfterAll
  void stop() throws Exception {
    store.stop();
    server.stop();
  }

  Stream<Place> places() throws IOException {
    Path root = Files.createTempDirectory(folder, "place");
    store.clear();
    return Stream.of(
        Place.folder(root.resolve("releases"), false),
        Place.folder(root.resolve("flat"), true),
        Place.sftp(root.resolve("sftp-releases"), false, server),
        Place.sftp(root.resolve("sftp-flat"), true, server),
        Place.git(Files.createDirectory(root.resolve("git")), Optional.empty()),
        Place.s3(store));
  }

  /** Logging in takes its time, so not every test does it for Git as well. */
  Stream<Place> placesAndGitBySsh() throws IOException {
    Path root = Files.createTempDirectory(folder, "git-ssh");
    return Stream.concat(places(), Stream.of(Place.git(root, Optional.of(server))));
  }

  private Path site(int version) throws IOException {
    return new SampleSite(version, PAGES).writeTo(Files.createTempDirectory(folder, "site"));
  }

  private static Plan publish(Place place, Path site, Instant now) throws IOException {
    try (Target target = Places.open(place.words())) {
      return Places.publication(target, Duration.ofDays(7), Settings.Verify.ALL, new FixedTime(now))
          .publish(site, Optional.of("c0ffee"), plan -> true)
          .orElseThrow();
    }
  }

  private static List<String> paths(Plan plan, Change.Kind kind) {
    return plan.files(kind).stream().map(SiteFile::path).toList();
  }

  @ParameterizedTest
  @MethodSource("placesAndGitBySsh")
  void bringsTheSiteAndThenNothing(Place place) throws IOException {
    Path site = site(1);
    Plan first = publish(place, site, START);
    assertThat(paths(first, Change.Kind.ADD)).hasSize(PAGES + 7);
    assertThat(first.manifest().release()).isEqualTo(1);
    place.expect(new SampleSite(1, PAGES).files());

    Plan second = publish(place, site, START.plusSeconds(60));
    assertThat(second.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("placesAndGitBySsh")
  void sendsOnlyWhatChanged(Place place) throws IOException {
    Path site = site(1);
    publish(place, site, START);
    Files.writeString(site.resolve(SampleSite.page(3)), "another page");
    Files.createDirectories(site.resolve("en/new"));
    Files.writeString(site.resolve("en/new/index.html"), "a new page");
    Files.delete(site.resolve(SampleSite.page(4)));

    Plan plan = publish(place, site, START.plusSeconds(60));

    assertThat(paths(plan, Change.Kind.ADD)).containsExactly("en/new/index.html");
    assertThat(paths(plan, Change.Kind.CHANGE)).containsExactly(SampleSite.page(3));
    assertThat(paths(plan, Change.Kind.DELETE)).containsExactly(SampleSite.page(4));
    assertThat(plan.uploadBytes()).isEqualTo("another pagea new page".length());
    assertThat(place.reader().get(SampleSite.page(3))).contains("another page");
    assertThat(place.reader().get("en/new/index.html")).contains("a new page");
    assertThat(place.reader().get(SampleSite.page(4))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("places")
  void hashedFilesOfEarlierReleasesStayForSomeDays(Place place) throws IOException {
    SampleSite old = new SampleSite(1, PAGES);
    publish(place, site(1), START);
    publish(place, site(2), START.plus(Duration.ofDays(1)));
    place.expect(new SampleSite(2, PAGES).files());
    assertThat(place.reader().get(old.script())).isPresent();

    publish(place, site(3), START.plus(Duration.ofDays(7)));
    assertThat(place.reader().get(old.script())).isPresent();
    assertThat(place.reader().get(old.shard())).isPresent();

    Plan last = publish(place, site(3), START.plus(Duration.ofDays(9)));
    assertThat(paths(last, Change.Kind.DELETE)).containsExactly(old.script(), old.shard());
    assertThat(place.reader().get(old.script())).isEmpty();
    assertThat(place.reader().get(new SampleSite(2, PAGES).script())).isPresent();
    place.expect(new SampleSite(3, PAGES).files());
  }

  @ParameterizedTest
  @MethodSource("places")
  void aClockThatGoesBackwardsLosesNothing(Place place) throws IOException {
    publish(place, site(1), START.plus(Duration.ofDays(4000)));
    publish(place, site(2), START);
    publish(place, site(3), START.minus(Duration.ofDays(4000)));
    place.expect(new SampleSite(3, PAGES).files());
    for (int version = 1; version < 3; version++) {
      assertThat(place.reader().get(new SampleSite(version, PAGES).script())).isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void goesBackWhereTheTargetCan(Place place) throws IOException {
    publish(place, site(1), START);
    publish(place, site(2), START.plusSeconds(1));
    publish(place, site(3), START.plusSeconds(2));
    try (Target target = Places.open(place.words())) {
      var publication = Places.publication(target);
      if (target instanceof org.kladez.publish.tree.InPlaceTarget) {
        assertThatThrownBy(publication::rollBack)
            .isInstanceOfSatisfying(
                PublishFault.class,
                f -> assertThat(f.reason()).isEqualTo(PublishFault.Reason.NO_ROLLBACK));
        return;
      }
      assertThat(publication.rollBack().release()).isEqualTo(2);
    }
    place.expect(new SampleSite(2, PAGES).files());
    assertThat(place.reader().get(new SampleSite(3, PAGES).script())).isPresent();
    try (Target target = Places.open(place.words())) {
      assertThat(Places.publication(target).rollBack().release()).isEqualTo(1);
    }
    place.expect(new SampleSite(1, PAGES).files());
    try (Target target = Places.open(place.words())) {
      var publication = Places.publication(target);
      assertThatThrownBy(publication::rollBack)
          .isInstanceOfSatisfying(
              PublishFault.class,
              f -> assertThat(f.reason()).isEqualTo(PublishFault.Reason.NO_EARLIER));
    }
    Plan next = publish(place, site(4), START.plusSeconds(3));
    assertThat(next.manifest().release()).isEqualTo(4);
    place.expect(new SampleSite(4, PAGES).files());
  }

  @ParameterizedTest
  @MethodSource("places")
  void leavesAloneWhatItDidNotBring(Place place) throws IOException, InterruptedException {
    boolean releases = place.words().contains("releases");
    Path site = site(1);
    publish(place, site, START);
    place.writer().put("CNAME", "kb.example.org");
    publish(place, site(2), START.plusSeconds(1));
    if (releases) {
      assertThat(folder(place).resolve("CNAME")).hasContent("kb.example.org");
    } else {
      assertThat(place.reader().get("CNAME")).contains("kb.example.org");
    }
  }

  private static Path folder(Place place) {
    return Path.of(place.words().get(2));
  }

  /** A time that stands still; waiting takes none. */
  private record FixedTime(Instant now) implements Time {
    @Override
    public void sleep(Duration duration) {
      // Retries come at once.
    }
  }
}
