package org.kladez.serve;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.kladez.Edition;

/**
 * Makes the search of languages in which somebody has searched, once editing has paused, so that
 * nobody waits for it. Whoever searches before gets the search of the same moment all the same.
 */
final class SearchKeeper implements AutoCloseable {
  private static final long PAUSE_MILLIS = 1500;

  private final Thread thread = new Thread(this::work, "kladez-search");
  private final Set<String> languages = new HashSet<>();
  private Optional<Edition> next = Optional.empty();

  SearchKeeper() {
    thread.setDaemon(true);
    thread.start();
  }

  /** Notes that somebody asked for a file of a search: {@code search/<language>/…}. */
  synchronized void asked(String path) {
    String[] parts = path.split("/", -1);
    if (parts.length > 2) {
      languages.add(parts[1]);
    }
  }

  /** There is a new edition, whose search will be wanted. */
  synchronized void renew(Edition edition) {
    next = Optional.of(edition);
    notifyAll();
  }

  private void work() {
    try {
      while (true) {
        Edition edition = take();
        for (String language : languages()) {
          make(edition, language);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for an edition that stays the last one for a while. */
  private synchronized Edition take() throws InterruptedException {
    while (next.isEmpty()) {
      wait();
    }
    Edition edition = next.get();
    next = Optional.empty();
    TimeUnit.MILLISECONDS.timedWait(this, PAUSE_MILLIS);
    while (next.isPresent()) {
      edition = next.get();
      next = Optional.empty();
      TimeUnit.MILLISECONDS.timedWait(this, PAUSE_MILLIS);
    }
    return edition;
  }

  private synchronized Set<String> languages() {
    return Set.copyOf(languages);
  }

  private static void make(Edition edition, String language) {
    try {
      edition.file("search/" + language + "/manifest.json");
    } catch (IOException | RuntimeException e) {
      // Whoever searches meets the same fault and is told of it.
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
