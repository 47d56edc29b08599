package org.kladez.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.publish.folder.FolderTree;
import org.kladez.publish.transfer.PublishFault;
import org.kladez.publish.transfer.PublishFault.Reason;
import org.kladez.publish.transfer.Target;
import org.kladez.publish.transfer.Time;
import org.kladez.publish.tree.InPlaceTarget;
import org.kladez.publish.tree.Patience;

/** Two publications at the same target, whatever their clocks say. */
class LockTest {
  @TempDir Path folder;
  private final AtomicInteger waits = new AtomicInteger();

  /** Something that happens while the second one waits. */
  private interface Meanwhile {
    void happens() throws IOException;
  }

  private Target target(Meanwhile meanwhile) {
    Time time =
        new Time() {
          @Override
          public Instant now() {
            return Instant.EPOCH;
          }

          @Override
          public void sleep(Duration duration) {
            waits.incrementAndGet();
            try {
              meanwhile.happens();
            } catch (IOException e) {
              throw new AssertionError(e);
            }
          }
        };
    Patience patience =
        new Patience("Anna\nBoris", Duration.ofSeconds(2), Duration.ofSeconds(30), time);
    return new InPlaceTarget(new FolderTree(folder), patience);
  }

  private Path lock() {
    return folder.resolve(".kladez/lock");
  }

  @Test
  void aSecondOneIsRefusedWhileTheFirstIsAlive() throws IOException {
    AtomicInteger beats = new AtomicInteger();
    try (Target.Lock held = target(() -> {}).lock()) {
      held.check();
      String token = Files.readString(lock()).lines().findFirst().orElseThrow();
      Target second =
          target(
              () ->
                  Files.writeString(
                      lock(), token + "\n" + beats.incrementAndGet() + "\nAnna Boris\n"));
      assertThatThrownBy(second::lock)
          .isInstanceOfSatisfying(
              PublishFault.class,
              fault -> {
                assertThat(fault.reason()).isEqualTo(Reason.LOCKED);
                assertThat(fault.arguments()).containsEntry("owner", "Anna Boris");
              });
      held.check();
    }
    assertThat(lock()).doesNotExist();
  }

  @Test
  void aLockThatStandsStillLongEnoughIsTakenOver() throws IOException {
    Files.createDirectories(folder.resolve(".kladez"));
    Files.writeString(lock(), "somebody\n7\nwith a clock of the year 2099\n");
    try (Target.Lock taken = target(() -> {}).lock()) {
      taken.check();
      assertThat(waits.get()).isGreaterThanOrEqualTo(15);
    }
    assertThat(lock()).doesNotExist();
  }

  @Test
  void aLockThatIsReleasedMeanwhileIsTaken() throws IOException {
    Files.createDirectories(folder.resolve(".kladez"));
    Files.writeString(lock(), "somebody\n7\nelse\n");
    try (Target.Lock taken = target(() -> Files.deleteIfExists(lock())).lock()) {
      taken.check();
      assertThat(waits).hasValue(1);
      assertThat(Files.readString(lock())).doesNotStartWith("somebody");
    }
  }

  @Test
  void whoeverLosesTheLockIsTold() throws IOException {
    try (Target.Lock held = target(() -> {}).lock()) {
      Files.writeString(lock(), "another\n1\none\n");
      assertThatThrownBy(held::check)
          .isInstanceOfSatisfying(
              PublishFault.class, fault -> assertThat(fault.reason()).isEqualTo(Reason.LOCK_LOST));
    }
    assertThat(lock()).hasContent("another\n1\none\n");
  }
}
