package org.kladez.serve;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The files that changed and have not been read yet. A burst of saves, such as a program makes that
 * writes beside a file and renames, is taken together: changes are handed over once nothing has
 * come for a moment.
 */
final class Changes {
  /** Longer than between the events of one save, shorter than anybody notices. */
  private static final long QUIET_MILLIS = 12;

  /** Whoever saves all the time is shown something nevertheless. */
  private static final long PATIENCE_MILLIS = 400;

  /** So many names are not worth keeping: everything is looked at. */
  private static final int MOST = 200;

  private Set<String> touched = new HashSet<>();
  private boolean everything;
  private long first;
  private long last;

  synchronized void touch(String file) {
    note();
    if (touched.size() < MOST) {
      touched.add(file);
    } else {
      everything = true;
    }
    notifyAll();
  }

  synchronized void touchEverything() {
    note();
    everything = true;
    notifyAll();
  }

  private void note() {
    last = System.nanoTime();
    if (touched.isEmpty() && !everything) {
      first = last;
    }
  }

  /**
   * Waits for changes.
   *
   * @return the files; nothing when any may have changed
   */
  synchronized Optional<Set<String>> take() throws InterruptedException {
    while (touched.isEmpty() && !everything) {
      wait();
    }
    long left = left();
    while (left > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = left();
    }
    Optional<Set<String>> taken = everything ? Optional.empty() : Optional.of(Set.copyOf(touched));
    touched = new HashSet<>();
    everything = false;
    return taken;
  }

  private long left() {
    long now = System.nanoTime();
    return Math.min(
        last + TimeUnit.MILLISECONDS.toNanos(QUIET_MILLIS) - now,
        first + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS) - now);
  }
}
