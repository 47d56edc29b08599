package org.kladez.serve;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.kladez.BuildRequest;
import org.kladez.Preview;

/**
 * A running preview: serves the site of a source folder on this machine alone and shows every
 * change in the pages that are open. Drafts are shown and marked. Nothing is written but what is
 * kept under {@code .kladez/}.
 *
 * <p>Example:
 *
 * <pre>{@code
 * try (PreviewServer server = PreviewServer.start(options, listener)) {
 *   open(server.address());
 *   server.await();
 * }
 * }</pre>
 */
public final class PreviewServer implements AutoCloseable {
  private static final long BEAT_SECONDS = 10;

  private final WebServer web;
  private final Workshop workshop;
  private final SourceWatch watch;
  private final OpenPages openPages;
  private final Thread heart;

  private PreviewServer(WebServer web, Workshop workshop, SourceWatch watch, OpenPages openPages) {
    this.web = web;
    this.workshop = workshop;
    this.watch = watch;
    this.openPages = openPages;
    this.heart = new Thread(this::live, "kladez-heartbeat");
    heart.setDaemon(true);
    heart.start();
  }

  /**
   * Reads the sources and begins to serve.
   *
   * @param options what to preview
   * @param listener hears what becomes of it
   * @return the running preview, to be closed
   * @throws PreviewFault when the port cannot be used or the folders cannot be watched
   * @throws IOException when the sources cannot be read
   */
  public static PreviewServer start(PreviewOptions options, PreviewListener listener)
      throws IOException {
    WebServer web = WebServer.begin(options.port());
    Changes changes = new Changes();
    PreviewTexts texts = PreviewTexts.load(options.messages());
    OpenPages openPages = new OpenPages(new ScreenState(options.source(), texts)::of);
    BuildRequest request =
        BuildRequest.of(options.source())
            .withDrafts(true)
            .withThreads(options.threads())
            .withBaseUrl(URI.create("http://localhost:" + web.port() + "/"));
    Preview preview = new Preview(request);
    try {
      // Watched before it is read, so that nothing that happens in between is missed.
      SourceWatch watch = watch(options, changes, preview);
      try {
        Workshop workshop = new Workshop(preview, changes, openPages, listener);
        web.answer(new PreviewHandler(new Guard(web.port()), workshop, openPages, texts));
        workshop.begin();
        return new PreviewServer(web, workshop, watch, openPages);
      } catch (IOException e) {
        watch.close();
        throw e;
      }
    } catch (IOException e) {
      preview.close();
      web.close();
      throw e;
    }
  }

  private void live() {
    try {
      while (true) {
        TimeUnit.SECONDS.sleep(BEAT_SECONDS);
        openPages.beat();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static SourceWatch watch(PreviewOptions options, Changes changes, Preview preview)
      throws IOException {
    try {
      return SourceWatch.begin(options.source(), changes, preview::list);
    } catch (java.nio.file.NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      throw new PreviewFault(PreviewFault.Reason.NO_WATCH, options.port(), e);
    }
  }

  /**
   * Where the preview stands.
   *
   * @return an address of this machine, ending in a slash
   */
  public URI address() {
    return URI.create("http://localhost:" + web.port() + "/");
  }

  /**
   * Waits until the preview is closed.
   *
   * @throws IOException when it could not begin
   * @throws InterruptedException when the waiting thread is interrupted
   */
  public void await() throws IOException, InterruptedException {
    web.await();
  }

  /** How many pages are open in browsers. */
  int openPages() {
    return openPages.count();
  }

  /** What is to be seen now. */
  Showing showing() {
    return workshop.showing();
  }

  /** Finds out at once, rather than after some seconds, which pages were closed. */
  void beat() {
    openPages.beat();
  }

  @Override
  public void close() throws IOException {
    heart.interrupt();
    watch.close();
    workshop.close();
    openPages.closeAll();
    web.close();
  }
}
