package org.kladez.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.Edition;

class PreviewServerTest {
  @TempDir Path folder;

  private final Readings readings = new Readings();
  private Garden garden;
  private PreviewServer server;

  @BeforeEach
  void start() throws IOException {
    garden = Garden.in(folder);
    server = PreviewServer.start(options(folder, 0), readings);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private static PreviewOptions options(Path source, int port) {
    return new PreviewOptions(source, port, Locale.ENGLISH, 2);
  }

  private int port() {
    return server.address().getPort();
  }

  /** Sends a request as it is, with any name, and gives the whole answer. */
  private String ask(String method, String path, String... headers) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port())) {
      String lines = String.join("\r\n", headers);
      String request =
          method + " " + path + " HTTP/1.1\r\n" + lines + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String host() {
    return "Host: localhost:" + port();
  }

  @Test
  void servesPagesAssetsAndFeeds() throws IOException {
    assertThat(ask("GET", "/en/notes/apple/", host()))
        .startsWith("HTTP/1.1 200")
        .contains("text/html; charset=utf-8", "Cache-Control: no-store", "bears fruit")
        .contains("<script type=\"module\" src=\"/_preview/client.js\"");
    assertThat(ask("GET", "/sitemap.xml", host())).startsWith("HTTP/1.1 200").contains("<urlset");
    assertThat(ask("GET", "/_preview/client.js", host()))
        .contains("text/javascript", "EventSource");
    assertThat(ask("GET", "/en/notes/apple", host()))
        .startsWith("HTTP/1.1 302")
        .contains("Location: /en/notes/apple/");
    assertThat(ask("HEAD", "/en/", host())).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
  }

  @Test
  void answersNobodyElsesPages() throws IOException {
    assertThat(ask("GET", "/en/", "Host: evil.example:" + port())).startsWith("HTTP/1.1 403");
    assertThat(ask("GET", "/en/", host(), "Origin: http://evil.example"))
        .startsWith("HTTP/1.1 403");
    assertThat(ask("GET", "/_preview/events", host(), "Origin: http://evil.example"))
        .startsWith("HTTP/1.1 403")
        .doesNotContain("edition");
    assertThat(ask("GET", "/en/", host(), "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"))
        .startsWith("HTTP/1.1 403");
    assertThat(ask("POST", "/en/", host(), "Content-Length: 0")).startsWith("HTTP/1.1 405");
  }

  @Test
  void readsNothingOutsideTheSite() throws IOException {
    for (String path :
        List.of(
            "/../site-config.yml",
            "/%2e%2e/site-config.yml",
            "/..%2fsite-config.yml",
            "/content/notes/apple.en.md",
            "/_preview/../../pom.xml",
            "/_preview/%2e%2e%2fx")) {
      assertThat(ask("GET", path, host())).startsWith("HTTP/1.1 4").doesNotContain("base-url");
    }
  }

  @Test
  void standsOnLoopbackAlone() throws IOException {
    for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress address : Collections.list(card.getInetAddresses())) {
        if (!address.isLoopbackAddress()) {
          assertThatThrownBy(() -> new Socket(address, port()).close())
              .isInstanceOf(IOException.class);
        }
      }
    }
  }

  @Test
  void namesPagesNearAMissingOne() throws IOException {
    assertThat(ask("GET", "/en/notes/appel/", host())).startsWith("HTTP/1.1 404");
    assertThat(ask("GET", "/_preview/near?page=/en/notes/appel/", host()))
        .contains("There is no page here", "\"pages\":[\"/en/notes/apple/\"", "/en/notes/pear/");
  }

  @Test
  void aPortThatIsTakenIsToldBeforeAnythingIsRead(@TempDir Path nothing) {
    assertThatThrownBy(() -> PreviewServer.start(options(nothing, port()), new Readings()))
        .isInstanceOfSatisfying(
            PreviewFault.class,
            fault -> assertThat(fault.reason()).isEqualTo(PreviewFault.Reason.PORT_TAKEN));
  }

  @Test
  void afterAFaultThePortIsFreeAgain(@TempDir Path nothing) throws IOException {
    int port;
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = any.getLocalPort();
    }
    Path missing = nothing.resolve("missing");
    assertThatThrownBy(() -> PreviewServer.start(options(missing, port), new Readings()))
        .isInstanceOf(NoSuchFileException.class);
    PreviewServer.start(options(folder, port), new Readings()).close();
    PreviewServer.start(options(folder, port), new Readings()).close();
  }

  @Test
  void nothingIsWrittenToTheSitesOwnFolder() throws IOException {
    ask("GET", "/en/", host());
    ask("GET", "/search/en/manifest.json", host());
    assertThat(folder.resolve("target")).doesNotExist();
  }

  @Test
  void threeHundredEditsLeaveNothingBehind() throws Exception {
    List<WeakReference<Edition>> editions = new ArrayList<>();
    readings.awaitMoreThan(0);
    int threads = Thread.activeCount();
    for (int i = 0; i < 300; i++) {
      int before = readings.count();
      garden.note("plum.en", "Plum " + i, "Edit " + i + ".");
      readings.awaitMoreThan(before);
      editions.add(new WeakReference<>(server.showing().edition()));
      if (i % 10 == 0) {
        // A page that is opened, hears of the site and is closed again.
        try (Socket page = events("/en/notes/plum/")) {
          assertThat(event(page)).contains("\"edition\"");
        }
        ask("GET", "/en/notes/plum/", host());
        ask("GET", "/search/en/manifest.json", host());
      }
    }
    assertThat(ask("GET", "/en/notes/plum/", host())).contains("Edit 299.");
    server.beat();
    server.beat();
    server.beat();
    assertThat(server.openPages()).isZero();
    assertThat(alive(editions)).isLessThanOrEqualTo(3);
    assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + 32);
    assertThat(readings.faults()).isEmpty();
  }

  private static long alive(List<WeakReference<Edition>> editions) throws InterruptedException {
    long alive = editions.size();
    for (int i = 0; i < 20 && alive > 1; i++) {
      System.gc();
      Thread.sleep(20);
      alive = editions.stream().filter(edition -> edition.get() != null).count();
    }
    return alive;
  }

  @Test
  void ofManyOpenPagesTheOldestAreLetGo() throws IOException {
    List<Socket> pages = new ArrayList<>();
    try {
      for (int i = 0; i < 80; i++) {
        Socket page = events("/en/");
        pages.add(page);
        assertThat(event(page)).contains("\"edition\"");
      }
      assertThat(server.openPages()).isEqualTo(64);
      assertThat(pages.get(0).getInputStream().readAllBytes()).isNotNull();
    } finally {
      for (Socket page : pages) {
        page.close();
      }
    }
  }

  private Socket events(String page) throws IOException {
    Socket socket = new Socket("127.0.0.1", port());
    String request =
        "GET /_preview/events?page="
            + page
            + " HTTP/1.1\r\n"
            + host()
            + "\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  /** The first event of a stream. */
  private static String event(Socket socket) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (!line.startsWith("data: ")) {
      line = lines.readLine();
    }
    return line;
  }
}
