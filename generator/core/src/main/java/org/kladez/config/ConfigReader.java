package org.kladez.config;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.model.Language;
import org.kladez.model.LocalizedText;
import org.kladez.schema.Labels;
import org.kladez.yaml.YamlList;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlScalar;

/** Reads {@code site-config.yml}. */
public final class ConfigReader {
  private static final List<String> KEYS =
      List.of(
          "title",
          "tagline",
          "description",
          "languages",
          "source-language",
          "base-url",
          "theme",
          "theme-options",
          "sections",
          "page-size",
          "links",
          "search",
          "pictures",
          "edit-url",
          "history-url",
          "publish");
  private static final int PAGE_SIZE = 50;

  private final YamlMap map;
  private final Diagnostics diagnostics;
  private final ConfigFaults faults;

  private ConfigReader(YamlMap map, Diagnostics diagnostics) {
    this.map = map;
    this.diagnostics = diagnostics;
    this.faults = new ConfigFaults(diagnostics, "");
  }

  /**
   * Reads the configuration.
   *
   * @param map the file's content
   * @param diagnostics takes the faults
   * @return the configuration, or nothing when something it needs is missing
   */
  public static Optional<SiteConfig> read(YamlMap map, Diagnostics diagnostics) {
    return new ConfigReader(map, diagnostics).read();
  }

  private Optional<SiteConfig> read() {
    faults.unknownKeys(map, KEYS);
    List<Language> languages = languages();
    Labels labels = new Labels(languages, diagnostics);
    Optional<LocalizedText> title = require("title").map(node -> labels.read(node, ""));
    Optional<URI> baseUrl = require("base-url").flatMap(this::baseUrl);
    Optional<Language> source = sourceLanguage(languages);
    // Everything is read, and its faults told, even when something that is needed is missing.
    LocalizedText tagline = label("tagline", labels);
    LocalizedText description = label("description", labels);
    String theme = theme();
    List<String> sections = sections();
    int pageSize = pageSize();
    List<String> ignoredLinks = new LinkSettings(diagnostics).ignored(map.get("links"));
    SearchOptions search = new SearchKeys(diagnostics).read(map.get("search"));
    PictureOptions pictures = new PictureKeys(diagnostics).read(map.get("pictures"));
    SourceLinks sources = new SourceLinks(pattern("edit-url"), pattern("history-url"));
    List<PublishTarget> publish = new PublishKeys(diagnostics).read(map.get("publish"));
    if (title.isEmpty() || baseUrl.isEmpty() || source.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SiteConfig(
            title.get(),
            tagline,
            description,
            languages,
            source.get(),
            baseUrl.get(),
            theme,
            map.get("theme-options"),
            sections,
            pageSize,
            ignoredLinks,
            search,
            pictures,
            sources,
            publish));
  }

  private Optional<YamlNode> require(String key) {
    Optional<YamlNode> value = map.get(key);
    if (value.isEmpty()) {
      diagnostics.add(Code.CONFIG_MISSING_KEY, map.position(), "key", key);
    }
    return value;
  }

  private Optional<YamlScalar> text(String key) {
    return map.get(key).flatMap(node -> scalar(node, key));
  }

  private Optional<YamlScalar> scalar(YamlNode node, String key) {
    if (node instanceof YamlScalar scalar) {
      return Optional.of(scalar);
    }
    faults.badValue(node, key, "…");
    return Optional.empty();
  }

  private LocalizedText label(String key, Labels labels) {
    return map.get(key).map(node -> labels.read(node, "")).orElse(LocalizedText.same(""));
  }

  private List<Language> languages() {
    List<Language> languages = new ArrayList<>();
    Optional<YamlNode> node = require("languages");
    if (node.isPresent() && node.get() instanceof YamlList list && !list.items().isEmpty()) {
      list.items().forEach(item -> addLanguage(item, languages));
    } else if (node.isPresent()) {
      faults.badValue(node.get(), "languages", "[{code: en, name: English}]");
    }
    return languages;
  }

  private void addLanguage(YamlNode node, List<Language> languages) {
    Optional<Language> language = language(node);
    String code = language.map(Language::code).orElse("");
    if (languages.stream().map(Language::code).anyMatch(code::equals)) {
      faults.badValue(node, "languages", "{code: …, name: …}");
    } else {
      language.ifPresent(languages::add);
    }
  }

  private Optional<Language> language(YamlNode node) {
    if (node instanceof YamlMap item
        && item.get("code").orElse(null) instanceof YamlScalar code
        && code.text().matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
      String name = item.get("name").orElse(code) instanceof YamlScalar text ? text.text() : "";
      return Optional.of(new Language(code.text(), name));
    }
    faults.badValue(node, "languages", "{code: en, name: English}");
    return Optional.empty();
  }

  private Optional<Language> sourceLanguage(List<Language> languages) {
    if (map.get("source-language").isEmpty()) {
      return languages.stream().findFirst();
    }
    Optional<YamlScalar> written = text("source-language");
    Optional<Language> source =
        written.flatMap(w -> languages.stream().filter(l -> l.code().equals(w.text())).findFirst());
    if (written.isPresent() && source.isEmpty() && !languages.isEmpty()) {
      String codes = String.join(" | ", languages.stream().map(Language::code).toList());
      faults.badValue(written.get(), "source-language", codes);
    }
    return source;
  }

  private Optional<URI> baseUrl(YamlNode node) {
    Optional<URI> uri = scalar(node, "base-url").flatMap(s -> parseBaseUrl(s.text()));
    if (uri.isEmpty()) {
      faults.badValue(node, "base-url", "https://example.org/kb/");
    }
    return uri;
  }

  /**
   * Reads the address that a site will stand at.
   *
   * @param text an address with {@code http} or {@code https}
   * @return the address, ending in {@code /}; nothing when it is none
   */
  public static Optional<URI> parseBaseUrl(String text) {
    try {
      URI uri = new URI(text.endsWith("/") ? text : text + "/");
      boolean web = uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?");
      boolean plain = uri.getQuery() == null && uri.getFragment() == null;
      return web && plain ? Optional.of(uri) : Optional.empty();
    } catch (java.net.URISyntaxException e) {
      return Optional.empty();
    }
  }

  private String theme() {
    Optional<YamlScalar> written = text("theme");
    if (written.isPresent() && !written.get().text().matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
      faults.badValue(written.get(), "theme", "kladez");
      return "kladez";
    }
    return written.map(YamlScalar::text).orElse("kladez");
  }

  private List<String> sections() {
    List<String> names = new ArrayList<>();
    Optional<YamlNode> written = map.get("sections");
    if (written.isPresent() && written.get() instanceof YamlList list) {
      list.items().forEach(i -> scalar(i, "sections").ifPresent(s -> names.add(s.text())));
    } else if (written.isPresent()) {
      faults.badValue(written.get(), "sections", "[schools, practices]");
    }
    return names;
  }

  private int pageSize() {
    Optional<YamlScalar> written = text("page-size");
    if (written.isPresent() && !written.get().text().matches("[1-9]\\d{0,4}")) {
      faults.badValue(written.get(), "page-size", "50");
      return PAGE_SIZE;
    }
    return written.map(w -> Integer.parseInt(w.text())).orElse(PAGE_SIZE);
  }

  private Optional<SourcePattern> pattern(String key) {
    Optional<YamlScalar> written = text(key);
    Optional<SourcePattern> pattern = written.flatMap(w -> SourcePattern.parse(w.text()));
    if (written.isPresent() && pattern.isEmpty()) {
      faults.badValue(written.get(), key, "https://example.org/kb/edit/main/{path}");
    }
    return pattern;
  }
}
