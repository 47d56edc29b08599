package org.kladez.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kladez.publish.folder.FolderTree;
import org.kladez.publish.transfer.Progress;
import org.kladez.publish.transfer.Publication;
import org.kladez.publish.transfer.PublishFault;
import org.kladez.publish.transfer.Retry;
import org.kladez.publish.transfer.Settings;
import org.kladez.publish.transfer.Target;
import org.kladez.publish.transfer.Time;
import org.kladez.publish.tree.InPlaceTarget;
import org.kladez.publish.tree.LinkTree;
import org.kladez.publish.tree.Patience;
import org.kladez.publish.tree.ReleasesTarget;

/**
 * Breaks a publication off before each single operation on the target's files, or fills the disk up
 * there.
 */
class BrokenOffTest {
  private static final SampleSite OLD = new SampleSite(0, 3);
  private static final SampleSite NEW = new SampleSite(1, 4);
  private static final SampleSite NEXT = new SampleSite(2, 3);

  @TempDir Path folder;

  /** What may go wrong. */
  private enum Fault {
    BROKEN_OFF,
    DISK_FULL;

    boolean hits(Method operation) {
      return this == BROKEN_OFF || WRITING.contains(operation.getName());
    }

    IOException thrown() {
      return this == BROKEN_OFF
          ? new InterruptedIOException("broken off")
          : new IOException("No space left on device");
    }
  }

  private static final Set<String> WRITING = Set.of("write", "send", "create", "copy", "pointTo");

  /** What the clock says at the first, second and third publication. */
  private enum Clock {
    RIGHT("2026-03-01T12:00:00Z", "2026-03-01T12:05:00Z", "2026-03-01T12:10:00Z"),
    WRONG("2099-12-31T23:59:59Z", "1970-01-01T00:00:00Z", "2026-03-01T12:00:00Z");

    private final List<Instant> instants;

    Clock(String... instants) {
      this.instants = Stream.of(instants).map(Instant::parse).toList();
    }

    /** Waits end at once. */
    Time time(int publication) {
      return new Time() {
        @Override
        public Instant now() {
          return instants.get(publication);
        }

        @Override
        public void sleep(Duration duration) {
          // No waiting.
        }
      };
    }
  }

  @ParameterizedTest
  @CsvSource({
    "BROKEN_OFF, RIGHT, true",
    "BROKEN_OFF, RIGHT, false",
    "BROKEN_OFF, WRONG, true",
    "BROKEN_OFF, WRONG, false",
    "DISK_FULL, RIGHT, true",
    "DISK_FULL, RIGHT, false",
  })
  void whateverTheStepTheSiteIsWholeAndTheNextPublicationCompletes(
      Fault fault, Clock clock, boolean inPlace) throws IOException {
    Path old = OLD.writeTo(folder.resolve("old"));
    Path fresh = NEW.writeTo(folder.resolve("new"));
    Path next = NEXT.writeTo(folder.resolve("next"));
    int steps = 0;
    boolean broken = true;
    while (broken) {
      steps++;
      // The site after the break is the old one again, or another one.
      for (Path after : List.of(old, next)) {
        Path root = folder.resolve("root-" + steps + "-" + after.getFileName());
        publish(inPlace, new FolderTree(root), old, clock.time(0));
        broken = breakOff(inPlace, root, fresh, new Break(fault, steps), clock.time(1));
        publish(inPlace, new FolderTree(root), after, clock.time(2));
        expect(inPlace, root, after);
      }
    }
    assertThat(steps).isGreaterThan(20);
  }

  /** A fault, and at which operation. */
  private record Break(Fault fault, int step) {}

  private static void publish(boolean inPlace, LinkTree tree, Path site, Time time)
      throws IOException {
    Patience patience = new Patience("a test", Duration.ofSeconds(1), Duration.ofSeconds(5), time);
    Settings settings = new Settings(Duration.ofDays(7), Settings.Verify.ALL, 1);
    Retry retry = new Retry(time, 3, Duration.ofSeconds(1));
    try (Target target =
        inPlace ? new InPlaceTarget(tree, patience) : new ReleasesTarget(tree, patience)) {
      new Publication(target, settings, time, retry, Progress.NONE)
          .publish(site, Optional.empty(), plan -> true);
    }
  }

  /** Says whether it came to the step at all. */
  private static boolean breakOff(boolean inPlace, Path root, Path site, Break at, Time time)
      throws IOException {
    Path seen = inPlace ? root : root.resolve("current");
    BreakingTree breaking = new BreakingTree(new FolderTree(root), at, () -> visitAll(seen));
    try {
      publish(inPlace, breaking.tree(), site, time);
    } catch (InterruptedIOException e) {
      assertThat(at.fault()).isEqualTo(Fault.BROKEN_OFF);
      assertThat(breaking.broken).isTrue();
    } catch (PublishFault e) {
      assertThat(e.reason()).isEqualTo(PublishFault.Reason.NO_SPACE);
      assertThat(breaking.broken).isTrue();
    }
    visitAll(seen);
    return breaking.broken;
  }

  private static void visitAll(Path seen) {
    Visitor visitor = new Visitor(path -> read(seen.resolve(path)), List.of(OLD, NEW), 7);
    try {
      for (int i = 0; i < 5; i++) {
        visitor.visit();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThat(visitor.problems()).isEmpty();
  }

  private static Optional<String> read(Path file) throws IOException {
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }

  private static void expect(boolean inPlace, Path root, Path site) throws IOException {
    Path seen = inPlace ? root : root.resolve("current").toRealPath();
    Set<String> there = files(seen);
    there.removeIf(path -> path.startsWith(".kladez/"));
    Set<String> wanted = files(site);
    assertThat(there).containsAll(wanted);
    for (String path : wanted) {
      assertThat(seen.resolve(path)).hasSameTextualContentAs(site.resolve(path));
    }
    // What is there beside it are hashed files of what was there before.
    there.removeAll(wanted);
    assertThat(there).allMatch(path -> path.matches("(assets/app|search/en/terms)-.*"));
    assertThat(root.resolve(".kladez/lock")).doesNotExist();
    assertThat(root.resolve(".kladez/unfinished")).doesNotExist();
  }

  private static Set<String> files(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile)
          .map(path -> root.relativize(path).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** A tree that stops working at one operation, and stays so; on a full disk it still reads. */
  private static final class BreakingTree {
    private final LinkTree tree;
    private final Break at;
    private final Runnable before;
    private int count;
    private boolean broken;

    BreakingTree(LinkTree tree, Break at, Runnable before) {
      this.tree = tree;
      this.at = at;
      this.before = before;
    }

    LinkTree tree() {
      return (LinkTree)
          Proxy.newProxyInstance(
              LinkTree.class.getClassLoader(),
              new Class<?>[] {LinkTree.class},
              (proxy, method, arguments) -> {
                before.run();
                count++;
                if (count >= at.step() && at.fault().hits(method)) {
                  broken = true;
                  throw at.fault().thrown();
                }
                try {
                  return method.invoke(tree, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
  }
}
