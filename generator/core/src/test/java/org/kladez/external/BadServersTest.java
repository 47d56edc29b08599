package org.kladez.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that do not behave keep nobody waiting and end nothing. */
@Timeout(60)
class BadServersTest {
  private static final Duration SHORT = Duration.ofMillis(400);

  private final SteppedPace pace = new SteppedPace();

  private LinkChecker checker() {
    return new LinkChecker("test/1", Manners.usual().withTimeout(SHORT), pace);
  }

  private LinkResult visit(URI address) throws IOException {
    return checker().check(List.of(address)).get(address);
  }

  private static RawServer silent() {
    return new RawServer((head, out) -> Thread.sleep(Duration.ofMinutes(5).toMillis()));
  }

  @Test
  void aServerThatHangs() throws IOException {
    try (RawServer server = silent()) {
      long begin = System.nanoTime();
      assertThat(visit(server.at("/"))).isEqualTo(LinkResult.unreachable(Trouble.TIMEOUT));
      assertThat(Duration.ofNanos(System.nanoTime() - begin))
          .isBetween(SHORT.multipliedBy(3), Duration.ofSeconds(10));
      assertThat(server.connections()).isEqualTo(3);
    }
  }

  @Test
  void aServerThatNeverEndsItsHeaders() throws IOException {
    try (RawServer server =
        new RawServer(
            (head, out) -> {
              RawServer.write(out, "HTTP/1.1 200 OK\r\n");
              for (int i = 0; i < 10_000; i++) {
                RawServer.write(out, "X-" + i + ": x\r\n");
                Thread.sleep(20);
              }
            })) {
      assertThat(visit(server.at("/"))).isEqualTo(LinkResult.unreachable(Trouble.TIMEOUT));
    }
  }

  @Test
  void aServerThatClosesTheConnection() throws IOException {
    try (RawServer server = new RawServer((head, out) -> {})) {
      assertThat(visit(server.at("/"))).isEqualTo(LinkResult.unreachable(Trouble.CLOSED));
    }
  }

  @Test
  void aServerThatClosesTheConnectionOnHead() throws IOException {
    try (RawServer server =
        new RawServer(
            (head, out) -> {
              if (head.startsWith("GET ")) {
                RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
              }
            })) {
      assertThat(visit(server.at("/"))).isEqualTo(LinkResult.of(200));
      assertThat(pace.elapsed()).isLessThan(Duration.ofSeconds(1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Content-Length: 1000000\r\n", "Content-Length: 3\r\n"})
  void aServerWhoseBodyNeverEnds(String length) throws IOException {
    try (RawServer server =
        new RawServer(
            (head, out) -> {
              if (head.startsWith("HEAD ")) {
                RawServer.write(out, "HTTP/1.1 405 No\r\nContent-Length: 0\r\n\r\n");
                return;
              }
              RawServer.write(out, "HTTP/1.1 200 OK\r\n" + length + "\r\n");
              while (true) {
                RawServer.write(out, "x".repeat(10_000));
              }
            })) {
      assertThat(visit(server.at("/"))).isEqualTo(LinkResult.of(200));
    }
  }

  @Test
  void aServerWhoseBodyIsShorterThanItSays() throws IOException {
    try (RawServer server =
        new RawServer(
            (head, out) -> {
              String status = head.startsWith("HEAD ") ? "405 No" : "200 OK";
              RawServer.write(out, "HTTP/1.1 " + status + "\r\nContent-Length: 1000\r\n\r\nxyz");
            })) {
      assertThat(visit(server.at("/"))).isEqualTo(LinkResult.of(200));
    }
  }

  @Test
  void aServerOfSomethingElse() throws IOException {
    try (RawServer server =
        new RawServer((head, out) -> RawServer.write(out, "220 mail.example ESMTP\r\n\r\n"))) {
      assertThat(visit(server.at("/"))).isEqualTo(LinkResult.unreachable(Trouble.PROTOCOL));
    }
  }

  @Test
  void nobodyAtThePort() throws IOException {
    URI address;
    try (RawServer server = silent()) {
      address = server.at("/");
    }
    assertThat(visit(address)).isEqualTo(LinkResult.unreachable(Trouble.REFUSED));
  }

  @Test
  void aServerThatIsNotSecure() throws IOException {
    try (RawServer server =
        new RawServer(
            false, (head, out) -> RawServer.write(out, "HTTP/1.1 400 Bad Request\r\n\r\n"))) {
      URI address = URI.create(server.at("/").toString().replace("http:", "https:"));
      assertThat(visit(address)).isEqualTo(LinkResult.unreachable(Trouble.TLS));
    }
  }

  @Test
  void aHostThatNobodyKnows() {
    Throwable unresolved = new ConnectException().initCause(new UnresolvedAddressException());
    assertThat(Trouble.of(unresolved)).isEqualTo(Trouble.DNS);
    assertThat(Trouble.of(new UnknownHostException("x"))).isEqualTo(Trouble.DNS);
  }

  @Test
  void aHostThatFailsThriceIsLeftAlone() throws IOException {
    try (RawServer server = silent()) {
      List<URI> addresses = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        addresses.add(server.at("/" + i));
      }
      assertThat(checker().check(addresses))
          .hasSize(40)
          .allSatisfy(
              (address, result) ->
                  assertThat(result).isEqualTo(LinkResult.unreachable(Trouble.TIMEOUT)));
      // Three addresses and one that the other lane had begun, each three times.
      assertThat(server.connections()).isLessThanOrEqualTo(4 * 3);
    }
  }

  @Test
  void aHostThatAnswersBetweenIsNotLeftAlone() throws IOException {
    try (TestServer server = new TestServer().on("/good", 200).on("/busy", 429)) {
      List<URI> addresses = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        addresses.add(server.at("/good/" + i));
      }
      addresses.add(server.at("/busy"));
      assertThat(checker().check(addresses).values())
          .filteredOn(result -> result.equals(LinkResult.of(200)))
          .hasSize(5);
    }
  }

  @Test
  void anInterruptionEndsTheCheck() throws IOException {
    try (RawServer server = silent()) {
      LinkChecker patient =
          new LinkChecker("test/1", Manners.usual().withTimeout(Duration.ofMinutes(1)), pace);
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> patient.check(List.of(server.at("/"))))
          .isInstanceOf(InterruptedIOException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
