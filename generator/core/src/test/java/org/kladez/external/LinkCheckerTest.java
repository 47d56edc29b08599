package org.kladez.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kladez.external.LinkResult.State;

/** What a server says, and what is made of it. */
class LinkCheckerTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final SteppedPace pace = new SteppedPace();
  private final TestServer server = new TestServer();

  @AfterEach
  void stop() {
    server.close();
  }

  private LinkResult visit(String path) throws IOException {
    return visit(server.at(path));
  }

  private LinkResult visit(URI address) throws IOException {
    Manners manners = Manners.usual().withTimeout(Duration.ofSeconds(5));
    Map<URI, LinkResult> results = new LinkChecker("test/1", manners, pace).check(List.of(address));
    assertThat(results).containsOnlyKeys(address);
    return results.get(address);
  }

  @Test
  void asksOnceForTheHeadOfWhatIsThere() throws IOException {
    server.on("/page", 200);
    assertThat(visit("/page?a=b")).isEqualTo(LinkResult.of(200));
    assertThat(server.requests()).containsExactly("HEAD /page?a=b");
    assertThat(server.agents()).containsExactly("test/1");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 405, 501})
  void asksForTheFirstBytesWhereHeadIsRefused(int status) throws IOException {
    server.on(
        "/",
        exchange -> {
          boolean head = exchange.getRequestMethod().equals("HEAD");
          String range = exchange.getRequestHeaders().getFirst("Range");
          TestServer.reply(exchange, head ? status : "bytes=0-1023".equals(range) ? 206 : 500);
        });
    assertThat(visit("/").state()).isEqualTo(State.GOOD);
    assertThat(server.requests()).containsExactly("HEAD /", "GET /");
    assertThat(pace.sleeps()).isEqualTo(List.of(Duration.ofMillis(200)));
  }

  @ParameterizedTest
  @CsvSource({
    "200, GOOD",
    "204, GOOD",
    "206, GOOD",
    "416, GOOD",
    "404, GONE",
    "410, GONE",
    "401, REFUSED",
    "403, REFUSED",
    "429, REFUSED",
    "451, REFUSED",
    "999, REFUSED",
    "500, FAULT",
    "501, FAULT",
    "503, FAULT"
  })
  void sortsStatuses(int status, State state) throws IOException {
    server.on("/", status);
    assertThat(visit("/")).isEqualTo(new LinkResult(state, status, ""));
  }

  @Test
  void anAddressHasMovedAsFarAsItsRedirectsArePermanent() throws IOException {
    server.on("/a", 301, "Location", "/b").on("/b", 308, "Location", server.at("/c").toString());
    server.on("/c", 302, "Location", "d?x").on("/d", 200);
    assertThat(visit("/a")).isEqualTo(LinkResult.moved(301, server.at("/c").toString()));
    assertThat(server.requests()).containsExactly("HEAD /a", "HEAD /b", "HEAD /c", "HEAD /d?x");
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 303, 307})
  void anAddressHasNotMovedWhenItsFirstRedirectIsTemporary(int status) throws IOException {
    server.on("/a", status, "Location", "/b").on("/b", 301, "Location", "/c").on("/c", 200);
    assertThat(visit("/a")).isEqualTo(LinkResult.of(200));
  }

  @Test
  void whatMovedToNothingIsGone() throws IOException {
    server.on("/a", 301, "Location", "/b").on("/b", 410);
    assertThat(visit("/a")).isEqualTo(LinkResult.of(410));
  }

  @Test
  void doesNotRunInCircles() throws IOException {
    server.on("/a", 302, "Location", "/b").on("/b", 302, "Location", "/a");
    assertThat(visit("/a")).isEqualTo(LinkResult.unreachable(Trouble.REDIRECTS));
    assertThat(server.requests()).containsExactly("HEAD /a", "HEAD /b");
  }

  @ParameterizedTest
  @CsvSource({"10, GOOD", "11, UNREACHABLE"})
  void followsTenRedirects(int redirects, State state) throws IOException {
    server.on(
        "/",
        exchange -> {
          int number = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
          if (number == 0) {
            TestServer.reply(exchange, 200);
          } else {
            TestServer.reply(exchange, 302, "Location", "/" + (number - 1));
          }
        });
    assertThat(visit("/" + redirects).state()).isEqualTo(state);
    assertThat(server.requests()).hasSize(11);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mailto:a@b", "ftp://127.0.0.1/", "file:///etc/hosts", "http://:1/", ""})
  void followsToTheWebOnly(String location) throws IOException {
    server.on("/", 301, "Location", location);
    assertThat(visit("/")).isEqualTo(LinkResult.unreachable(Trouble.REDIRECTS));
  }

  @Test
  void aRedirectToNowhereLeadsNowhere() throws IOException {
    server.on("/", 302);
    assertThat(visit("/")).isEqualTo(LinkResult.unreachable(Trouble.REDIRECTS));
  }

  @Test
  void triesAgainWhenAServerIsAtFault() throws IOException {
    server.onTurns("/", 500, 502, 200);
    assertThat(visit("/")).isEqualTo(LinkResult.of(200));
    assertThat(pace.sleeps()).containsExactly(SECOND, SECOND.multipliedBy(2));
  }

  @Test
  void triesThreeTimes() throws IOException {
    server.onTurns("/", 500, 503, 502, 200);
    assertThat(visit("/")).isEqualTo(LinkResult.of(502));
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void waitsAsLongAsAServerAsks() throws IOException {
    server.on(
        "/",
        exchange -> {
          int status = server.requests().size() == 1 ? 429 : 200;
          TestServer.reply(exchange, status, "Retry-After", "30");
        });
    assertThat(visit("/")).isEqualTo(LinkResult.of(200));
    assertThat(pace.sleeps()).containsExactly(SECOND.multipliedBy(30));
  }

  @Test
  void waitsUntilTheTimeThatAServerNames() throws IOException {
    try (RawServer raw =
        new RawServer(
            (head, out) -> {
              String date = "Sat, 14 Nov 2026 10:00:0";
              String status = pace.sleeps().isEmpty() ? "503 Wait" : "200 OK";
              RawServer.write(out, "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n");
              RawServer.write(out, "Date: " + date + "1 GMT\r\nRetry-After: " + date + "8 GMT\r\n");
              RawServer.write(out, "Connection: close\r\n\r\n");
            })) {
      assertThat(visit(raw.at("/"))).isEqualTo(LinkResult.of(200));
      assertThat(pace.sleeps()).containsExactly(SECOND.multipliedBy(7));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"31", "999999999"})
  void doesNotWaitLongerThanHalfAMinute(String seconds) throws IOException {
    server.on("/", 429, "Retry-After", seconds);
    assertThat(visit("/")).isEqualTo(LinkResult.of(429));
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "", "99999999999999999999"})
  void waitsAsUsualWhenItDoesNotUnderstandHowLong(String text) throws IOException {
    server.on(
        "/",
        exchange -> {
          int status = server.requests().size() == 1 ? 429 : 200;
          TestServer.reply(exchange, status, "Retry-After", text);
        });
    assertThat(visit("/")).isEqualTo(LinkResult.of(200));
    assertThat(pace.sleeps()).containsExactly(SECOND);
  }
}
