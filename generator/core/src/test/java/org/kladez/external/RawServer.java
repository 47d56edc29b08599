package org.kladez.external;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on 127.0.0.1 that may do what no server should. */
final class RawServer implements AutoCloseable {
  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger connections = new AtomicInteger();
  private final Future<?> accepting;

  /** What the server does with a connection, after it has read the request's head. */
  interface Misdeed {
    void on(String head, OutputStream out) throws IOException, InterruptedException;
  }

  RawServer(Misdeed misdeed) {
    this(true, misdeed);
  }

  /** A server that speaks first, when it does not read. */
  RawServer(boolean reads, Misdeed misdeed) {
    try {
      socket = new ServerSocket(0, 50, TestServer.loopback());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    accepting = threads.submit(() -> accept(reads, misdeed));
  }

  private Void accept(boolean reads, Misdeed misdeed) throws IOException {
    while (!socket.isClosed()) {
      Socket connection = socket.accept();
      connections.incrementAndGet();
      threads.submit(
          () -> {
            try (connection) {
              misdeed.on(
                  reads ? head(connection.getInputStream()) : "", connection.getOutputStream());
            }
            return null;
          });
    }
    return null;
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        break;
      }
      head.append((char) c);
    }
    return head.toString();
  }

  static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  int connections() {
    return connections.get();
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
  }

  @Override
  public void close() throws IOException {
    socket.close();
    accepting.cancel(true);
    threads.shutdownNow();
  }
}
