package org.kladez.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Reads every file of the built site: what it links to exists, and it keeps the promises made to
 * visitors.
 */
class SiteLinksIT {
  private static final Pattern CSS_URL = Pattern.compile("url\\(\\s*[\"']?([^\"')]+)[\"']?\\s*\\)");
  private static final String LOADING_LINKS =
      "link[rel~=(?i)stylesheet|icon|preload|modulepreload|prefetch|preconnect|manifest]";

  private static SiteFiles site;
  private static LinkCheck links;

  @BeforeAll
  static void load() {
    site = SiteFiles.load();
    Document home = site.pages().get("en/index.html");
    String canonical = home.select("link[rel=canonical]").attr("href");
    links = new LinkCheck(site, canonical.substring(0, canonical.length() - "en/".length()));
  }

  @Test
  void hasPagesInBothLanguages() {
    assertThat(site.files()).contains("index.html", "404.html", "en/index.html", "ru/index.html");
    assertThat(site.pages().keySet()).filteredOn(p -> p.startsWith("en/")).hasSizeGreaterThan(40);
    assertThat(site.pages().keySet()).filteredOn(p -> p.startsWith("ru/")).hasSizeGreaterThan(40);
  }

  @Test
  void everyLinkAndItsFragmentLeadsSomewhere() {
    assertThat(
            eachPage((path, page) -> addresses(page).flatMap(a -> links.fault(path, a).stream())))
        .isEmpty();
  }

  @Test
  void everyAddressInTheSitemapLeadsSomewhere() {
    Document sitemap = Jsoup.parse(site.read("sitemap.xml"), "", Parser.xmlParser());
    List<String> addresses = new ArrayList<>(sitemap.select("loc").eachText());
    sitemap.getElementsByTag("xhtml:link").forEach(link -> addresses.add(link.attr("href")));
    assertThat(addresses).hasSizeGreaterThan(80);
    assertThat(addresses.stream().flatMap(a -> links.fault("sitemap.xml", a).stream())).isEmpty();
  }

  @Test
  void everyAddressInStylesheetsLeadsSomewhere() {
    List<String> faults = new ArrayList<>();
    for (String file : site.files().stream().filter(f -> f.endsWith(".css")).toList()) {
      Matcher matcher = CSS_URL.matcher(site.read(file));
      while (matcher.find()) {
        String address = matcher.group(1);
        if (address.contains("//") || address.startsWith("/")) {
          faults.add(file + ": not relative: " + address);
        } else if (!address.startsWith("data:") && !address.startsWith("#")) {
          links.fault(file, address).ifPresent(faults::add);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyPageSaysItsLanguageAndHasOneHeading() {
    assertThat(
            eachPage(
                (path, page) -> {
                  List<String> faults = new ArrayList<>();
                  String lang = page.select("html").attr("lang");
                  if (lang.isEmpty() || (languagePage(path) && !path.startsWith(lang + "/"))) {
                    faults.add(path + ": lang=" + lang);
                  }
                  if (!redirect(page) && page.select("h1").size() != 1) {
                    faults.add(path + ": h1: " + page.select("h1").size());
                  }
                  if (page.title().isBlank()) {
                    faults.add(path + ": no title");
                  }
                  return faults.stream();
                }))
        .isEmpty();
  }

  @Test
  void everyPageNamesItsCanonicalAddressAndItsLanguages() {
    assertThat(
            eachPage(
                (path, page) ->
                    !languagePage(path) || errorPage(path) || redirect(page)
                        ? Stream.empty()
                        : alternates(path, page)))
        .isEmpty();
  }

  /** A page that search engines may list is its own original; any other names the original. */
  private static Stream<String> alternates(String path, Document page) {
    List<String> canonical = page.select("link[rel=canonical]").eachAttr("href");
    Map<String, String> languages = new TreeMap<>();
    page.select("link[rel=alternate][hreflang]")
        .forEach(link -> languages.put(link.attr("hreflang"), link.attr("href")));
    List<String> faults = new ArrayList<>();
    if (canonical.size() != 1 || !languages.containsKey("x-default")) {
      faults.add(path + ": canonical " + canonical + ", hreflang " + languages);
    }
    boolean listed = page.select("meta[name=robots][content*=noindex]").isEmpty();
    String own = links.address(path);
    if (listed && !(canonical.contains(own) && own.equals(languages.get(path.substring(0, 2))))) {
      faults.add(path + ": is not its own original: " + canonical + ", " + languages);
    }
    return faults.stream();
  }

  @Test
  void nothingIsLoadedFromElsewhere() {
    assertThat(
            eachPage(
                (path, page) ->
                    resources(page)
                        .filter(a -> a.contains("//") || (a.startsWith("/") && !errorPage(path)))
                        .map(address -> path + ": not relative: " + address)))
        .isEmpty();
  }

  @Test
  void nothingIsInline() {
    assertThat(
            eachPage(
                (path, page) ->
                    page.getAllElements().stream()
                        .filter(SiteLinksIT::inline)
                        .map(element -> path + ": inline: " + element.cssSelector())))
        .isEmpty();
  }

  @Test
  void everyPageHasAContentSecurityPolicy() {
    assertThat(site.files()).contains("_headers");
    assertThat(
            eachPage(
                (path, page) ->
                    page.select("meta[http-equiv=Content-Security-Policy]").isEmpty()
                        ? Stream.of(path)
                        : Stream.empty()))
        .isEmpty();
  }

  private static List<String> eachPage(BiFunction<String, Document, Stream<String>> check) {
    return site.pages().entrySet().stream()
        .flatMap((Map.Entry<String, Document> page) -> check.apply(page.getKey(), page.getValue()))
        .toList();
  }

  private static Stream<String> addresses(Document page) {
    Stream<String> links = page.select("[href]").eachAttr("href").stream();
    Stream<String> forms = page.select("form[action]").eachAttr("action").stream();
    return Stream.of(links, forms, sources(page)).flatMap(s -> s);
  }

  private static Stream<String> resources(Document page) {
    Stream<String> links = page.select(LOADING_LINKS).eachAttr("href").stream();
    Stream<String> uses = page.select("use, image").eachAttr("href").stream();
    return Stream.of(links, uses, sources(page)).flatMap(s -> s);
  }

  private static Stream<String> sources(Document page) {
    Stream<String> plain =
        Stream.of("src", "poster", "data")
            .flatMap(a -> page.select("[" + a + "]").eachAttr(a).stream());
    Stream<String> sets =
        page.select("[srcset]").eachAttr("srcset").stream()
            .flatMap(set -> Stream.of(set.split(",")))
            .map(candidate -> candidate.strip().split("\\s+")[0]);
    return Stream.concat(plain, sets);
  }

  private static boolean inline(Element element) {
    boolean script =
        element.nameIs("script")
            && !element.hasAttr("src")
            && !element.attr("type").equals("application/ld+json");
    boolean handler =
        element.attributes().asList().stream()
            .map(Attribute::getKey)
            .anyMatch(k -> k.startsWith("on"));
    boolean link = element.attr("href").strip().startsWith("javascript:");
    return script || handler || link || element.nameIs("style") || element.hasAttr("style");
  }

  private static boolean languagePage(String path) {
    return path.startsWith("en/") || path.startsWith("ru/");
  }

  private static boolean errorPage(String path) {
    return path.endsWith("404.html");
  }

  private static boolean redirect(Document page) {
    return !page.select("meta[http-equiv=refresh]").isEmpty();
  }
}
