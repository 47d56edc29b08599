package org.kladez.serve;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.kladez.Edition;
import org.kladez.Preview;
import org.kladez.model.OutputFile;

/**
 * Reads the sources after each change and publishes what is to be seen. One thread works here; what
 * it published may be read by any.
 */
final class Workshop implements AutoCloseable {
  private static final long AGAIN_MILLIS = 150;

  private final Preview preview;
  private final Changes changes;
  private final OpenPages openPages;
  private final PreviewListener listener;
  private final SearchKeeper search = new SearchKeeper();
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final Thread thread = new Thread(this::work, "kladez-preview");
  private final CountDownLatch whole = new CountDownLatch(1);
  private volatile Showing showing;
  private long number;

  Workshop(Preview preview, Changes changes, OpenPages openPages, PreviewListener listener)
      throws IOException {
    this.preview = preview;
    this.changes = changes;
    this.openPages = openPages;
    this.listener = listener;
    Optional<Edition> glance = preview.glance();
    Edition first = glance.isPresent() ? glance.get() : preview.read(Optional.empty());
    this.showing = new Showing(id(), first, first.findings(), first.hasErrors(), Map.of());
    thread.setDaemon(true);
    if (first.isWhole()) {
      whole.countDown();
    }
  }

  private String id() {
    return run + "-" + number;
  }

  void begin() {
    if (showing.edition().isWhole()) {
      listener.read(showing.findings());
    }
    thread.start();
  }

  Showing showing() {
    return showing;
  }

  /**
   * What is to be seen once everything was read, or could not be: waits for it.
   *
   * @param file the file it is wanted for
   */
  Showing showing(String file) throws InterruptedIOException {
    if (!showing.edition().isAtHand(file)) {
      try {
        whole.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("the preview was interrupted");
      }
    }
    return showing;
  }

  /** Notes that somebody asked for a file of the search. */
  void searched(String path) {
    search.asked(path);
  }

  /** Publishes what rendering a page has found meanwhile. */
  synchronized void tellFindings() {
    Showing now = showing;
    Edition edition = now.edition();
    if (!now.behind() && !edition.findings().equals(now.findings())) {
      showing =
          new Showing(now.id(), edition, edition.findings(), edition.hasErrors(), now.rendered());
      openPages.tell(showing);
    }
  }

  private void work() {
    boolean again = false;
    boolean glanced = !showing.edition().isWhole();
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Optional<Set<String>> touched = glanced ? Optional.of(Set.of()) : changes.take();
        glanced = false;
        publish(preview.read(again ? Optional.empty() : touched));
        again = false;
        whole.countDown();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | StackOverflowError e) {
        // A bug on one text must not end the preview of all others.
        listener.bug(e);
        whole.countDown();
      } catch (IOException e) {
        // Mostly a file that was being renamed: it is there the next moment.
        if (again) {
          listener.unreadable(e);
          whole.countDown();
        } else {
          again = true;
          later();
        }
      }
    }
  }

  private void later() {
    try {
      TimeUnit.MILLISECONDS.sleep(AGAIN_MILLIS);
      changes.touchEverything();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void publish(Edition latest) throws IOException {
    Map<String, OutputFile> rendered = render(latest);
    synchronized (this) {
      Showing before = showing;
      boolean wrong = latest.hasErrors();
      boolean stay = wrong && before.edition().hasPages() && before.edition().isWhole();
      boolean better = before.edition().hasErrors() && latest.hasPages();
      if (stay && !better) {
        showing =
            new Showing(before.id(), before.edition(), latest.findings(), true, before.rendered());
      } else {
        number++;
        showing = new Showing(id(), latest, latest.findings(), wrong, rendered);
      }
      openPages.tell(showing);
    }
    search.renew(showing.edition());
    listener.read(latest.findings());
  }

  /** The pages that somebody looks at, so that a fault in their templates is known before. */
  private Map<String, OutputFile> render(Edition edition) throws IOException {
    Map<String, OutputFile> rendered = new TreeMap<>();
    Set<String> pages = edition.pages();
    for (String file : openPages.files()) {
      if (pages.contains(file)) {
        edition.file(file).ifPresent(page -> rendered.put(file, page));
      }
    }
    return rendered;
  }

  @Override
  public void close() {
    thread.interrupt();
    search.close();
    preview.close();
  }
}
