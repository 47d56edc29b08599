package org.kladez.external;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The checker is polite: few requests at a time, with pauses, each address once. */
class MannersTest {
  private static final int HOSTS = 6;
  private static final int PAGES = 6;

  @Test
  void twoAtATimePerHostAndEightInAll() throws IOException {
    Crowd all = new Crowd();
    List<Crowd> crowds = new ArrayList<>();
    List<TestServer> servers = new ArrayList<>();
    try {
      List<URI> addresses = new ArrayList<>();
      for (int i = 0; i < HOSTS; i++) {
        Crowd crowd = new Crowd();
        crowds.add(crowd);
        TestServer server = new TestServer().on("/", slow(all, crowd));
        servers.add(server);
        addresses.addAll(pages(server));
      }
      assertThat(checker(new SteppedPace()).check(addresses))
          .hasSize(HOSTS * PAGES)
          .allSatisfy((address, result) -> assertThat(result).isEqualTo(LinkResult.of(200)));
      assertThat(all.most()).isGreaterThan(2).isLessThanOrEqualTo(8);
      assertThat(crowds).extracting(Crowd::most).contains(2).allMatch(most -> most <= 2);
      assertThat(servers)
          .allSatisfy(s -> assertThat(s.requests()).hasSize(PAGES).doesNotHaveDuplicates());
    } finally {
      servers.forEach(TestServer::close);
    }
  }

  private static LinkChecker checker(Pace pace) {
    return new LinkChecker("test/1", Manners.usual(), pace);
  }

  private static List<URI> pages(TestServer server) {
    return IntStream.range(0, PAGES).mapToObj(page -> server.at("/" + page)).toList();
  }

  private static HttpHandler slow(Crowd... crowds) {
    return exchange -> {
      List.of(crowds).forEach(Crowd::enter);
      try {
        Thread.sleep(40);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      // Before the answer, after which the visitor may come again.
      List.of(crowds).forEach(Crowd::leave);
      TestServer.reply(exchange, 200);
    };
  }

  @Test
  void aFifthOfASecondBetweenTwoRequestsToAHost() throws IOException {
    try (TestServer server = new TestServer().on("/", 200)) {
      long begin = System.nanoTime();
      checker(Pace.REAL).check(pages(server));
      assertThat(Duration.ofNanos(System.nanoTime() - begin))
          .isGreaterThanOrEqualTo(Duration.ofMillis(200).multipliedBy(PAGES - 1));
      assertThat(server.requests()).hasSize(PAGES);
    }
  }

  @Test
  void aRedirectToAnotherHostIsCountedThere() throws IOException {
    Crowd crowd = new Crowd();
    try (TestServer target = new TestServer().on("/", slow(crowd));
        TestServer first = new TestServer().on("/", 302, "Location", target.at("/x").toString());
        TestServer second = new TestServer().on("/", 302, "Location", target.at("/y").toString())) {
      List<URI> addresses = new ArrayList<>(pages(first));
      addresses.addAll(pages(second));
      checker(new SteppedPace()).check(addresses);
      assertThat(target.requests()).hasSize(2 * PAGES);
      assertThat(crowd.most()).isEqualTo(2);
    }
  }

  @Test
  void theSameAddressGivenTwiceIsVisitedOnce() throws IOException {
    try (TestServer server = new TestServer().on("/", 200)) {
      checker(new SteppedPace()).check(List.of(server.at("/"), server.at("/")));
      assertThat(server.requests()).containsExactly("HEAD /");
    }
  }
}
