package org.kladez.publish.transfer;

import java.time.Duration;
import java.time.Instant;

/** Tells the time and lets it pass; tests have their own. */
public interface Time {
  /** The time of the real world. */
  Time REAL =
      new Time() {
        @Override
        public Instant now() {
          return Instant.now();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
          Thread.sleep(duration.toMillis());
        }
      };

  /**
   * The time of this machine, which may be wrong.
   *
   * @return an instant
   */
  Instant now();

  /**
   * Does nothing for a while.
   *
   * @param duration how long
   * @throws InterruptedException when the thread is interrupted meanwhile
   */
  void sleep(Duration duration) throws InterruptedException;
}
