package org.kladez.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.kladez.model.Language;
import org.kladez.model.LocalizedText;
import org.kladez.yaml.YamlNode;

/**
 * What {@code site-config.yml} says.
 *
 * @param title the site's name
 * @param tagline what stands under the name
 * @param description one sentence about the site
 * @param languages the languages, in the order of the switcher
 * @param sourceLanguage the language that entries are written in first
 * @param baseUrl where the site will stand; ends in {@code /}
 * @param theme the theme's name
 * @param themeOptions what the site sets of the theme's options, as it is written
 * @param sections the types in the order of the menu
 * @param pageSize how many entries a page of a list shows
 * @param ignoredLinks the addresses that a check of links leaves out; {@code *} is any text
 * @param search how search understands words
 * @param pictures in what forms pictures come
 * @param sources where the files are that entries are written in
 * @param publish where the site can be published
 */
public record SiteConfig(
    LocalizedText title,
    LocalizedText tagline,
    LocalizedText description,
    List<Language> languages,
    Language sourceLanguage,
    URI baseUrl,
    String theme,
    Optional<YamlNode> themeOptions,
    List<String> sections,
    int pageSize,
    List<String> ignoredLinks,
    SearchOptions search,
    PictureOptions pictures,
    SourceLinks sources,
    List<PublishTarget> publish) {
  /** Checks what the other stages rely on. */
  public SiteConfig {
    languages = List.copyOf(languages);
    sections = List.copyOf(sections);
    ignoredLinks = List.copyOf(ignoredLinks);
    publish = List.copyOf(publish);
    if (!languages.contains(sourceLanguage)) {
      throw new IllegalArgumentException("the source language must be one of the languages");
    }
    if (!baseUrl.isAbsolute() || !baseUrl.getPath().endsWith("/")) {
      throw new IllegalArgumentException("not a base address: " + baseUrl);
    }
  }

  /**
   * The same configuration for another address.
   *
   * @param url where the site will stand
   * @return the configuration
   */
  public SiteConfig withBaseUrl(URI url) {
    return new SiteConfig(
        title,
        tagline,
        description,
        languages,
        sourceLanguage,
        url,
        theme,
        themeOptions,
        sections,
        pageSize,
        ignoredLinks,
        search,
        pictures,
        sources,
        publish);
  }

  /**
   * The absolute address of a page.
   *
   * @param path the page's path from the site's root
   * @return its address
   */
  public String absolute(String path) {
    return baseUrl + path;
  }
}
