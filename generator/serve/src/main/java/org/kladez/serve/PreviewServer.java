package org.kladez.serve;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
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
  private static final String LOOPBACK = "127.0.0.1";
  private static final int MOST_THREADS = 32;
  private static final long BEAT_SECONDS = 10;
  private static final long IDLE_MILLIS = 60_000;

  private final Server server;
  private final ServerConnector connector;
  private final Workshop workshop;
  private final SourceWatch watch;
  private final OpenPages openPages;
  private final Thread heart;

  private PreviewServer(
      Server server,
      ServerConnector connector,
      Workshop workshop,
      SourceWatch watch,
      OpenPages openPages) {
    this.server = server;
    this.connector = connector;
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
    Server server = new Server(threads());
    ServerConnector connector = open(server, options.port());
    int port = connector.getLocalPort();
    Changes changes = new Changes();
    PreviewTexts texts = PreviewTexts.load(options.messages());
    OpenPages openPages = new OpenPages(new ScreenState(options.source(), texts)::of);
    BuildRequest request =
        BuildRequest.of(options.source())
            .withDrafts(true)
            .withThreads(options.threads())
            .withBaseUrl(URI.create("http://localhost:" + port + "/"));
    try {
      // Watched before it is read, so that nothing that happens in between is missed.
      SourceWatch watch = watch(options, changes);
      try {
        Workshop workshop = new Workshop(new Preview(request), changes, openPages, listener);
        server.setHandler(new PreviewHandler(new Guard(port), workshop, openPages, texts));
        run(server);
        workshop.begin();
        return new PreviewServer(server, connector, workshop, watch, openPages);
      } catch (IOException e) {
        watch.close();
        throw e;
      }
    } catch (IOException e) {
      connector.close();
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

  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 2);
    threads.setName("kladez-http");
    threads.setDaemon(true);
    return threads;
  }

  /** Takes the port first: whoever cannot have it need not wait for the sources to be read. */
  private static ServerConnector open(Server server, int port) throws PreviewFault {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(LOOPBACK);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    server.addConnector(connector);
    try {
      connector.open();
      return connector;
    } catch (IOException e) {
      boolean denied = String.valueOf(e.getCause()).toLowerCase(Locale.ROOT).contains("permission");
      boolean taken = e instanceof BindException || e.getCause() instanceof BindException;
      throw new PreviewFault(
          taken && !denied ? PreviewFault.Reason.PORT_TAKEN : PreviewFault.Reason.PORT_REFUSED,
          port,
          e);
    }
  }

  private static SourceWatch watch(PreviewOptions options, Changes changes) throws IOException {
    try {
      return SourceWatch.begin(options.source(), changes);
    } catch (java.nio.file.NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      throw new PreviewFault(PreviewFault.Reason.NO_WATCH, options.port(), e);
    }
  }

  private static void run(Server server) throws IOException {
    try {
      server.start();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  /**
   * Where the preview stands.
   *
   * @return an address of this machine, ending in a slash
   */
  public URI address() {
    return URI.create("http://localhost:" + connector.getLocalPort() + "/");
  }

  /**
   * Waits until the preview is closed.
   *
   * @throws InterruptedException when the waiting thread is interrupted
   */
  public void await() throws InterruptedException {
    server.join();
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
    try {
      server.stop();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
