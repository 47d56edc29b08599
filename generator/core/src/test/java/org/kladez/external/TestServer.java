package org.kladez.external;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on 127.0.0.1 that remembers what it was asked. */
public final class TestServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<String> agents = Collections.synchronizedList(new ArrayList<>());

  /** Starts a server that knows nothing yet. */
  public TestServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(loopback(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.start();
  }

  static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  /** Answers requests for a path and all below it. */
  public TestServer on(String path, HttpHandler handler) {
    server.createContext(path, exchange -> answer(exchange, handler));
    return this;
  }

  /** Answers with a status and headers, names and values by turns. */
  public TestServer on(String path, int status, String... headers) {
    return on(path, exchange -> reply(exchange, status, headers));
  }

  /** Answers one request after the other with another status; the last one stays. */
  public TestServer onTurns(String path, int... statuses) {
    AtomicInteger turn = new AtomicInteger();
    return on(
        path,
        exchange ->
            reply(exchange, statuses[Math.min(turn.getAndIncrement(), statuses.length - 1)]));
  }

  static void reply(HttpExchange exchange, int status, String... headers) throws IOException {
    for (int i = 0; i < headers.length; i += 2) {
      exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
    }
    exchange.sendResponseHeaders(status, -1);
  }

  private void answer(HttpExchange exchange, HttpHandler handler) throws IOException {
    try (exchange) {
      requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
      agents.addAll(exchange.getRequestHeaders().getOrDefault("User-Agent", List.of()));
      handler.handle(exchange);
    }
  }

  /** The address of a path. */
  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** What was asked for: method, a space, path and query. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** How the visitors introduced themselves. */
  public List<String> agents() {
    return List.copyOf(agents);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
