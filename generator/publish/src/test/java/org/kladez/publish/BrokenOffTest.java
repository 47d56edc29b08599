package org.kladez.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.reflect.InvocationTargetException;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.kladez.publish.folder.FolderTree;
import org.kladez.publish.transfer.Progress;
import org.kladez.publish.transfer.Publication;
import org.kladez.publish.transfer.Retry;
import org.kladez.publish.transfer.Settings;
import org.kladez.publish.transfer.Target;
import org.kladez.publish.transfer.Time;
import org.kladez.publish.tree.InPlaceTarget;
import org.kladez.publish.tree.LinkTree;
import org.kladez.publish.tree.Patience;
import org.kladez.publish.tree.ReleasesTarget;

/** Breaks a publication off before each single operation on the target's files. */
class BrokenOffTest {
  private static final SampleSite OLD = new SampleSite(0, 3);
  private static final SampleSite NEW = new SampleSite(1, 4);
  private static final SampleSite NEXT = new SampleSite(2, 3);

  @TempDir Path folder;

  /** Waits end at once. */
  private static final Time TIME =
      new Time() {
        @Override
        public Instant now() {
          return Instant.parse("2026-03-01T12:00:00Z");
        }

        @Override
        public void sleep(Duration duration) {
          // No waiting.
        }
      };

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whateverTheStepTheSiteIsWholeAndTheNextPublicationCompletes(boolean inPlace)
      throws IOException {
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
        publish(inPlace, new FolderTree(root), old);
        broken = breakOff(inPlace, root, fresh, steps);
        publish(inPlace, new FolderTree(root), after);
        expect(inPlace, root, after);
      }
    }
    assertThat(steps).isGreaterThan(20);
  }

  private static void publish(boolean inPlace, LinkTree tree, Path site) throws IOException {
    Patience patience = new Patience("a test", Duration.ofSeconds(1), Duration.ofSeconds(5), TIME);
    Settings settings = new Settings(Duration.ofDays(7), Settings.Verify.ALL, 1);
    Retry retry = new Retry(TIME, 3, Duration.ofSeconds(1));
    try (Target target =
        inPlace ? new InPlaceTarget(tree, patience) : new ReleasesTarget(tree, patience)) {
      new Publication(target, settings, TIME, retry, Progress.NONE)
          .publish(site, Optional.empty(), plan -> true);
    }
  }

  /** Says whether it came to the step at all. */
  private static boolean breakOff(boolean inPlace, Path root, Path site, int step)
      throws IOException {
    Path seen = inPlace ? root : root.resolve("current");
    BreakingTree breaking = new BreakingTree(new FolderTree(root), step, () -> visitAll(seen));
    try {
      publish(inPlace, breaking.tree(), site);
    } catch (InterruptedIOException e) {
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

  /** A tree that stops working at one operation, and stays so. */
  private static final class BreakingTree {
    private final LinkTree tree;
    private final int step;
    private final Runnable before;
    private int count;
    private boolean broken;

    BreakingTree(LinkTree tree, int step, Runnable before) {
      this.tree = tree;
      this.step = step;
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
                if (count >= step) {
                  broken = true;
                  throw new InterruptedIOException("broken off");
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
