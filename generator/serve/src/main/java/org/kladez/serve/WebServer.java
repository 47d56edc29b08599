package org.kladez.serve;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The web server of a preview. It has its port from the beginning, while the library that serves is
 * made ready beside other work: that takes a while.
 */
final class WebServer implements AutoCloseable {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final int MOST_THREADS = 32;
  private static final long IDLE_MILLIS = 60_000;

  private final ServerSocketChannel channel;
  private final int port;
  private final FutureTask<Server> server;

  private WebServer(ServerSocketChannel channel) throws IOException {
    this.channel = channel;
    this.port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
    this.server = new FutureTask<>(() -> prepare(channel));
  }

  /** Takes a port; whoever cannot have it need not wait for anything else. */
  static WebServer begin(int port) throws PreviewFault {
    try {
      ServerSocketChannel channel = ServerSocketChannel.open();
      try {
        channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        channel.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
        WebServer begun = new WebServer(channel);
        Thread beside = new Thread(begun.server, "kladez-web");
        beside.setDaemon(true);
        beside.start();
        return begun;
      } catch (IOException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      boolean denied = String.valueOf(e).toLowerCase(Locale.ROOT).contains("permission");
      throw new PreviewFault(
          e instanceof BindException && !denied
              ? PreviewFault.Reason.PORT_TAKEN
              : PreviewFault.Reason.PORT_REFUSED,
          port,
          e);
    }
  }

  private static Server prepare(ServerSocketChannel channel) throws IOException {
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 2);
    threads.setName("kladez-http");
    threads.setDaemon(true);
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.open(channel);
    server.addConnector(connector);
    return server;
  }

  int port() {
    return port;
  }

  /** Begins to answer. */
  void answer(Handler handler) throws IOException {
    Server ready = server();
    ready.setHandler(handler);
    try {
      ready.start();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private Server server() throws IOException {
    try {
      return server.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the preview was interrupted");
    }
  }

  /** Waits until it is closed. */
  void await() throws IOException, InterruptedException {
    server().join();
  }

  @Override
  public void close() throws IOException {
    try {
      server().stop();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    } finally {
      channel.close();
    }
  }
}
