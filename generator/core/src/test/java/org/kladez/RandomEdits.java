package org.kladez;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A small site in two languages, and what people and accidents do to it between two builds. */
final class RandomEdits {
  /** How many sorts of edits there are. */
  static final int KINDS = 20;

  /** Each edit has two numbers below this, which choose among its variants. */
  static final int VARIANTS = 4;

  private static final List<String> TYPES = List.of("schools", "practices");
  private static final List<String> SLUGS = List.of("alder", "birch", "cedar", "daisy");
  private static final List<String> TITLES = List.of("Alpha", "Beta «new»", "Гамма", "Delta <4>");
  private static final List<String> TERMS = List.of("by", "kz", "lv", "nowhere");

  private final TestSite site;
  private boolean drafts;

  RandomEdits(Path folder) {
    this.site = new TestSite(folder);
  }

  /**
   * One edit.
   *
   * @param kind what is edited
   * @param one which of them
   * @param other how
   */
  record Edit(int kind, int one, int other) {}

  /** Whether drafts are to be shown. */
  boolean drafts() {
    return drafts;
  }

  void begin() {
    // Without fonts nothing is drawn, which would be most of the time.
    site.write(
        "themes/mine/theme.yml", "name: mine\nextends: kladez\nappearance: {ground: '#123456'}\n");
    config(0, 0);
    schema(0, 0);
    schema(1, 0);
    vocabulary(0, 0);
    data(0);
    for (int i = 0; i < SLUGS.size(); i++) {
      entry("schools", SLUGS.get(i), "en", i, i);
      entry("practices", SLUGS.get(i), i % 2 == 0 ? "ru" : "en", i, i + 1);
    }
    entry("schools", "alder", "ru", 2, 1);
    page("timeline", "timeline");
    page("about", "page");
    picture(0);
  }

  void apply(Edit edit) throws IOException {
    int one = edit.one();
    int other = edit.other();
    switch (edit.kind()) {
      case 0, 1 -> entry(TYPES.get(edit.kind()), SLUGS.get(one), "en", other, one + other);
      case 2 -> entry(TYPES.get(other % 2), SLUGS.get(one), "ru", other, one);
      case 3 -> delete(one, other);
      case 4 -> rename(one, other);
      case 5 -> schema(one % 2, other);
      case 6 -> vocabulary(one, other);
      case 7 -> data(other);
      case 8 -> config(one, other);
      case 9 -> template(one, other);
      case 10 -> strings(other);
      case 11 -> picture(other);
      case 12 -> page(SLUGS.get(one), List.of("page", "map", "sources", "glossary").get(other));
      case 13 -> touch(one);
      case 14 -> spoilOutput(one, other);
      case 15 -> spoilMemory(one);
      case 16, 17, 18 -> text(TYPES.get(edit.kind() % 2), SLUGS.get(one), other);
      default -> drafts = !drafts;
    }
  }

  private void entry(String type, String slug, String language, int title, int links) {
    int to = Math.floorMod(links, SLUGS.size());
    String linked = SLUGS.get(to);
    String front = "title: \"" + TITLES.get(Math.floorMod(title, TITLES.size())) + "\"\n";
    if (title % 2 == 0) {
      front += "summary: What " + slug + " is about, " + links + "\n";
    }
    if (language.equals("en")) {
      front += "country: " + TERMS.get(to) + "\ndate: 201" + to + "\n";
      front += "location: {lat: 5" + to + ".5, lon: 3" + to + "}\n";
      front +=
          type.equals("practices") ? "school: " + linked + "\n" : "partners: [" + linked + "]\n";
      front += "sources:\n  - {title: Source " + to + ", url: 'https://example.org/" + to + "'}\n";
    }
    if (links == 3) {
      front += "aliases: [old-" + title + "]\n";
    }
    if (links == 4) {
      front += "slug: other-" + slug + "\n";
    }
    if (links == 5) {
      front += "draft: true\n";
    }
    String body =
        "Text of %s with [a link](../schools/%s.en.md#part), [another](../practices/%s.md)"
                .replaceFirst("%s", slug)
                .replaceFirst("%s", linked)
                .replaceFirst("%s", linked)
            + " and ![a picture](../schools/picture.png).\n\n## Part\n\nWords "
            + title;
    site.write(file(type, slug, language), "---\n" + front + "---\n\n" + body + "\n");
  }

  /** More text below the fields, which are left alone. */
  private void text(String type, String slug, int variant) throws IOException {
    for (String language : List.of("en", "ru")) {
      Path file = site.folder().resolve(file(type, slug, language));
      if (Files.exists(file)) {
        String more =
            List.of(
                    "More words, forty of them.",
                    "See [it](../schools/birch.en.md#part) and [none](../schools/none.en.md).",
                    "![again](../schools/picture.png) and ![gone](gone.png)",
                    "## Another part\n\nOf [this](#part).")
                .get(variant);
        Files.writeString(file, Files.readString(file) + "\n" + more + "\n");
        return;
      }
    }
  }

  private static String file(String type, String slug, String language) {
    return "content/" + type + "/" + slug + "." + language + ".md";
  }

  private void page(String slug, String layout) {
    site.write(
        file("pages", slug, "en"),
        "---\ntitle: Page " + slug + "\nlayout: " + layout + "\n---\n\nSome words.\n");
  }

  private void delete(int one, int other) throws IOException {
    String type = TYPES.get(other % 2);
    Files.deleteIfExists(
        site.folder().resolve(file(type, SLUGS.get(one), other < 2 ? "en" : "ru")));
  }

  private void rename(int one, int other) throws IOException {
    Path from = site.folder().resolve(file("schools", SLUGS.get(one), "en"));
    Path to = site.folder().resolve(file("schools", SLUGS.get(other), "en"));
    if (Files.exists(from) && !Files.exists(to)) {
      Files.move(from, to);
    }
  }

  private void schema(int which, int variant) {
    String relation =
        which == 0
            ? "  partners: {type: list, of: {type: reference, to: [schools]}, inverse: friends}\n"
            : "  school: {type: reference, to: schools, inverse: practices, facet: true}\n";
    site.write(
        "content/" + TYPES.get(which) + "/_type.yml",
        "name: {en: One, ru: Один}\n"
            + "plural: {en: \"Many %d\", ru: Много}\n".replace("%d", "" + variant % 2)
            + (variant < 2 ? "missing-translation: fallback\n" : "missing-translation: omit\n")
            + (variant == 1 ? "sort: [title]\n" : "sort: [-date, title]\n")
            + "unknown-fields: warning\nfields:\n"
            + "  title: {type: string, required: true, translatable: true}\n"
            + "  summary: {type: text, translatable: true}\n"
            + "  date: {type: date, facet: true}\n"
            + "  country: {type: term, vocabulary: countries, facet: true}\n"
            + "  location: {type: geo}\n"
            + "  sources: {type: list, of: {type: object, fields: {title: {type: string},"
            + " url: {type: url}}}}\n"
            + relation);
  }

  private void vocabulary(int one, int other) {
    StringBuilder terms = new StringBuilder("name: {en: Country, ru: Страна}\nterms:\n");
    for (int i = 0; i < 3; i++) {
      String label = "Land " + i + (i == one ? " of " + other : "");
      terms.append("  ").append(TERMS.get(i)).append(": {en: ").append(label).append(", ru: Край ");
      terms.append(i).append("}\n");
    }
    site.write("content/_vocabularies/countries.yml", terms.toString());
  }

  private void data(int variant) {
    site.write("content/_data/glossary.yml", "- {term: Word " + variant + ", means: Thing}\n");
  }

  private void config(int one, int other) {
    site.write(
        "site-config.yml",
        "title: {en: Site "
            + one
            + ", ru: Сайт}\n"
            + (other == 3
                ? "languages: [{code: en, name: English}]\n"
                : "languages: [{code: en, name: English}, {code: ru, name: Русский}]\n")
            + "source-language: en\nbase-url: https://example.org/\n"
            + (one == 3 ? "theme: kladez\n" : "theme: mine\n")
            + ("page-size: " + (1 + other) + "\n")
            + "search: {morphology: light}\n");
  }

  /** A layout of the site's own that reads what the theme's layouts do not. */
  private void template(int one, int other) throws IOException {
    if (other == 0) {
      Files.deleteIfExists(site.folder().resolve("themes/kladez/layouts/entry.ftlh"));
      return;
    }
    String reads =
        List.of(
                "<#list entry.following as e>${e.title} ${e.facets}</#list>",
                "<#list site.byYear('date') as y>${y.year}<#list y.entries as e>${e.url}</#list></#list>",
                "<#list site.collect('sources', 'url', 'title') as g>${g.title} ${g.items?size}</#list>",
                "<#list site.map(['schools'], ['title'], 300, 200) as m>${m.marks?size}</#list>")
            .get(one);
    site.write(
        "themes/kladez/layouts/entry.ftlh",
        "<!doctype html><html lang=\"${page.lang}\"><title>${page.title}</title><h1>${entry.title}</h1>"
            + "${entry.html} "
            + other
            + reads
            + "</html>\n");
  }

  private void strings(int variant) throws IOException {
    site.write("themes/kladez/assets/css/more.css", "p { margin: " + variant + "px }\n");
  }

  private void picture(int variant) {
    if (variant == 3) {
      site.write("content/schools/picture.png", "no picture");
      return;
    }
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(20 + variant, 10, BufferedImage.TYPE_INT_RGB), "png", bytes);
      site.write("content/schools/picture.png", bytes.toByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The same content, written again. */
  private void touch(int one) throws IOException {
    Path file = site.folder().resolve(file("schools", SLUGS.get(one), "en"));
    if (Files.exists(file)) {
      Files.write(file, Files.readAllBytes(file));
    }
  }

  private void spoilOutput(int one, int other) throws IOException {
    List<Path> files = below(site.output());
    if (!files.isEmpty()) {
      Path file = files.get((files.size() - 1) * one / VARIANTS);
      if (other % 2 == 0) {
        Files.delete(file);
      } else {
        Files.writeString(file, "spoilt");
      }
    }
  }

  private void spoilMemory(int one) throws IOException {
    List<Path> files =
        below(site.folder().resolve(".kladez")).stream()
            .filter(file -> file.toString().endsWith(".bin"))
            .toList();
    if (!files.isEmpty()) {
      Path file = files.get(one % files.size());
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length > 0) {
        bytes[bytes.length * one / VARIANTS] ^= 1;
        Files.write(file, bytes);
      }
    }
  }

  private static List<Path> below(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
