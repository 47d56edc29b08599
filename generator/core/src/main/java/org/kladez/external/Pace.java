package org.kladez.external;

import java.time.Duration;

/** Measures time and lets it pass; tests have their own. */
interface Pace {
  /** The pace of the real world. */
  Pace REAL =
      new Pace() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
          Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
        }
      };

  /** Time that only grows, from any beginning. */
  long nanos();

  /** Does nothing for a while. */
  void sleep(Duration duration) throws InterruptedException;
}
