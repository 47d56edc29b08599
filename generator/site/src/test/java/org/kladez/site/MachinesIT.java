package org.kladez.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What machines read of the built site: linked data, feeds, exports, the manifest, pictures. */
class MachinesIT {
  private static final JsonMapper JSON = new JsonMapper();

  /** What schema.org's readers ask of each type; more types than these the site does not have. */
  private static final Map<String, List<String>> REQUIRED =
      Map.of(
          "School", List.of("name", "url", "address"),
          "LearningResource", List.of("name", "description", "url", "inLanguage"),
          "CreativeWork", List.of("name", "description", "url", "inLanguage"),
          "Event", List.of("name", "startDate", "url"),
          "Organization", List.of("name", "url"),
          "DefinedTerm", List.of("name", "description"),
          "Dataset", List.of("name", "description", "url", "distribution"),
          "WebSite", List.of("name", "url", "potentialAction"),
          "WebPage", List.of("name", "url"),
          "BreadcrumbList", List.of("itemListElement"));

  private static SiteFiles site;
  private static String base;

  @BeforeAll
  static void load() {
    site = SiteFiles.load();
    String home = site.pages().get("en/index.html").select("link[rel=canonical]").attr("href");
    base = home.substring(0, home.length() - "en/".length());
  }

  @Test
  void linkedDataHaveWhatTheirTypeRequires() {
    List<String> faults = new ArrayList<>();
    Set<String> types = new HashSet<>();
    site.pages()
        .forEach(
            (path, page) -> {
              for (Element script : page.select("script[type=application/ld+json]")) {
                JsonNode data = JSON.readTree(script.data());
                String type = data.path("@type").asString("");
                types.add(type);
                if (!data.path("@context").asString("").equals("https://schema.org")) {
                  faults.add(path + ": no context");
                }
                for (String property : REQUIRED.getOrDefault(type, List.of("unknown type"))) {
                  if (data.path(property).isMissingNode()
                      || data.path(property).isEmpty() && !data.path(property).isValueNode()) {
                    faults.add(path + ": " + type + " without " + property);
                  }
                }
              }
            });
    assertThat(faults).isEmpty();
    assertThat(types).containsExactlyInAnyOrderElementsOf(REQUIRED.keySet());
  }

  /** Some agreements name no place; whatever the page shows, its data say too. */
  @Test
  void eventsSayWhereTheyWereHeldWhenThePageDoes() {
    List<String> events =
        site.pages().keySet().stream().filter(p -> p.matches("../events/.+/index.html")).toList();
    assertThat(events).hasSizeGreaterThan(50);
    for (String path : events) {
      Document page = site.pages().get(path);
      JsonNode data = JSON.readTree(page.selectFirst("script[type=application/ld+json]").data());
      assertThat(data.has("location")).as(path).isEqualTo(!page.select(".kicker-place").isEmpty());
    }
  }

  @Test
  void everyPageHasAPictureOfTheRightSizeThatExists() throws IOException {
    Set<String> pictures = new HashSet<>();
    for (Map.Entry<String, Document> page : site.pages().entrySet()) {
      if (page.getValue().select("h1").isEmpty() || page.getKey().equals("index.html")) {
        continue;
      }
      String picture = page.getValue().select("meta[property=og:image]").attr("content");
      assertThat(picture).as(page.getKey()).startsWith(base + "social/");
      pictures.add(picture.substring(base.length()));
    }
    assertThat(pictures).hasSizeGreaterThan(10);
    for (String file : pictures) {
      BufferedImage image = ImageIO.read(site.root().resolve(file).toFile());
      assertThat(List.of(image.getWidth(), image.getHeight())).as(file).containsExactly(1200, 630);
    }
  }

  @Test
  void feedsHaveWhatAtomRequires() {
    List<String> feeds = site.files().stream().filter(f -> f.endsWith("feed.xml")).toList();
    assertThat(feeds).contains("en/feed.xml", "ru/practices/feed.xml", "en/events/feed.xml");
    for (String file : feeds) {
      Element feed = Jsoup.parse(site.read(file), "", Parser.xmlParser()).selectFirst("feed");
      assertThat(feed.attr("xmlns")).isEqualTo("http://www.w3.org/2005/Atom");
      assertThat(feed.select("> author > name").text()).as(file).isNotEmpty();
      assertThat(feed.select("> link[rel=self]").attr("href")).isEqualTo(base + file);
      Set<String> ids = new HashSet<>();
      List<Element> parts = new ArrayList<>(feed.select("> entry"));
      assertThat(parts).as(file).isNotEmpty();
      parts.add(feed);
      for (Element part : parts) {
        assertThat(part.select("> title").text()).as(file).isNotEmpty();
        assertThat(ids.add(part.select("> id").text())).as(file + " " + part).isTrue();
        assertThat(URI.create(part.select("> id").text()).isAbsolute()).as(file).isTrue();
        OffsetDateTime.parse(part.select("> updated").text());
        assertThat(part.select("> link[rel=alternate]")).hasSize(1);
      }
    }
  }

  @Test
  void everyListHasItsEntriesForReuse() {
    List<String> exports = site.files().stream().filter(f -> f.endsWith("/data.json")).toList();
    assertThat(exports).hasSize(14);
    for (String file : exports) {
      JsonNode data = JSON.readTree(site.read(file));
      Document list = site.pages().get(file.replace("data.json", "index.html"));
      assertThat(data.path("entries").size())
          .as(file)
          .isEqualTo(list.select("ul:is(.entries, .directions) > li").size());
      for (JsonNode entry : data.path("entries")) {
        String page = entry.path("url").asString().substring(base.length());
        assertThat(site.files()).contains(page + "index.html");
        assertThat(entry.path("fields").path("title").asString()).isNotEmpty();
      }
    }
  }

  @Test
  void everyLanguageHasAManifestWithAnIconThatExists() {
    for (String language : List.of("en", "ru")) {
      String file = language + "/manifest.webmanifest";
      JsonNode manifest = JSON.readTree(site.read(file));
      assertThat(manifest.path("lang").asString()).isEqualTo(language);
      String icon = manifest.path("icons").path(0).path("src").asString();
      assertThat(site.root().resolve(language).resolve(Path.of(icon)).normalize()).exists();
      assertThat(
              site.pages().get(language + "/index.html").select("link[rel=manifest]").attr("href"))
          .isEqualTo("../" + file);
    }
  }
}
