package org.kladez.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;

/** A preview that shows its first page before it has read all texts. */
class LargeGardenTest {
  private static final int MANY = 400;

  @TempDir Path folder;

  private final Readings readings = new Readings();
  private final HttpClient client = HttpClient.newHttpClient();
  private Garden garden;

  @BeforeEach
  void write() {
    garden = Garden.in(folder);
    for (int i = 0; i < MANY; i++) {
      garden.note("tree-" + i + ".en", "Tree " + i, "See the [apple](apple.en.md).");
    }
  }

  private PreviewServer start() throws IOException {
    return PreviewServer.start(new PreviewOptions(folder, 0, Locale.ENGLISH, 2), readings);
  }

  private HttpResponse<String> ask(PreviewServer server, String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void whatNeedsAllTextsWaitsForThem() throws Exception {
    try (PreviewServer server = start()) {
      assertThat(ask(server, "en/notes/tree-399/").body()).contains("/en/notes/apple/");
      assertThat(ask(server, "search/en/manifest.json").statusCode()).isEqualTo(200);
      assertThat(server.showing().edition().isWhole()).isTrue();
      assertThat(ask(server, "sitemap.xml").body()).contains("tree-399");
      readings.awaitMoreThan(0);
      assertThat(readings.count()).isEqualTo(1);
      assertThat(readings.faults()).isEmpty();
    }
  }

  @Test
  void mistakesInTextsAreToldOnceAllWereRead() throws Exception {
    garden.note("tree-7.en", "Tree 7", "See [nothing](nowhere.en.md).");
    try (PreviewServer server = start()) {
      readings.awaitMoreThan(0);
      Showing showing = server.showing();
      assertThat(showing.edition().isWhole()).isTrue();
      assertThat(showing.behind()).isTrue();
      assertThat(showing.findings()).extracting(Diagnostic::code).containsOnly(Code.BROKEN_LINK);
      assertThat(ask(server, "en/notes/tree-7/").body()).contains("Tree 7");
      garden.note("tree-7.en", "Tree 7", "Mended.");
      readings.awaitMoreThan(1);
      assertThat(server.showing().findings()).isEmpty();
      assertThat(ask(server, "en/notes/tree-7/").body()).contains("Mended.");
    }
  }

  @Test
  void anEditDuringTheFirstReadingIsShown() throws Exception {
    try (PreviewServer server = start()) {
      garden.note("tree-8.en", "Tree 8", "Written meanwhile.");
      readings.awaitMoreThan(1);
      assertThat(ask(server, "en/notes/tree-8/").body()).contains("Written meanwhile.");
      assertThat(readings.faults()).isEmpty();
    }
  }
}
