package org.kladez.external;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks one address for a sign of life: without redirects, but again when it fails for a moment. */
final class Fetcher {
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final HttpClient client;
  private final String agent;
  private final Manners manners;
  private final Pace pace;
  private final Hosts hosts;

  /**
   * Makes a fetcher.
   *
   * @param agent how it introduces itself
   */
  Fetcher(String agent, Manners manners, Pace pace) {
    // HTTP/1.1, because some servers stumble over the offer of HTTP/2 in a plain request.
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(manners.timeout())
            .build();
    this.agent = agent;
    this.manners = manners;
    this.pace = pace;
    this.hosts = new Hosts(manners, pace);
  }

  /**
   * Asks an address.
   *
   * @param address an address with {@code http} or {@code https}
   * @param deadline the {@link Pace#nanos()} after which it is not tried again
   */
  Reply fetch(URI address, long deadline) throws InterruptedException {
    Host host = hosts.of(address);
    Optional<Reply> known = host.givenUp();
    if (known.isPresent()) {
      return known.get();
    }
    Reply reply = ask(address, host, deadline);
    host.remember(reply);
    return reply;
  }

  private Reply ask(URI address, Host host, long deadline) throws InterruptedException {
    String method = "HEAD";
    int attempt = 1;
    while (true) {
      String asked = method;
      Reply reply = host.inTurn(() -> send(address, asked));
      if (method.equals("HEAD") && reply.mayRefuseHead()) {
        method = "GET";
        continue;
      }
      Duration wait = wait(reply, attempt);
      boolean enough = attempt >= manners.attempts() || pace.nanos() - deadline >= 0;
      if (!reply.passes() || enough || wait.compareTo(manners.longestWait()) > 0) {
        return reply;
      }
      host.rest(wait);
      method = reply instanceof NoAnswer ? "GET" : method;
      attempt++;
    }
  }

  private Duration wait(Reply reply, int attempt) {
    Optional<Duration> asked =
        reply instanceof Answer answer ? answer.retryAfter() : Optional.empty();
    return asked.orElseGet(() -> manners.backoffAfter(attempt));
  }

  private Reply send(URI address, String method) throws InterruptedException {
    CompletableFuture<HttpResponse<InputStream>> answer =
        client.sendAsync(request(address, method), BodyHandlers.ofInputStream());
    try {
      // The request's own timeout does not count the time that the name of the host takes.
      Duration longest = manners.timeout().plus(GRACE);
      HttpResponse<InputStream> response = answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
      close(response.body());
      return Answer.of(response.statusCode(), response.headers());
    } catch (ExecutionException e) {
      return new NoAnswer(Trouble.of(Optional.ofNullable(e.getCause()).orElse(e)));
    } catch (TimeoutException e) {
      answer.cancel(true);
      return new NoAnswer(Trouble.TIMEOUT);
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw e;
    }
  }

  private HttpRequest request(URI address, String method) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .method(method, BodyPublishers.noBody())
            .timeout(manners.timeout())
            .header("User-Agent", agent)
            .header("Accept", "*/*");
    return method.equals("GET") ? request.header("Range", "bytes=0-1023").build() : request.build();
  }

  /** The body is not read: closing it ends the connection, however much there is to come. */
  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      // There was an answer, and that was the question.
    }
  }
}
