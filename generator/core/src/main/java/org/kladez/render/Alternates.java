package org.kladez.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kladez.config.SiteConfig;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.render.view.AlternateView;
import org.kladez.render.view.LanguageView;
import org.kladez.render.view.PageContext;
import org.kladez.render.view.SiteReader;

/** The same page in other languages. */
final class Alternates {
  private final SiteConfig config;
  private final Set<String> paths = new HashSet<>();

  Alternates(SiteConfig config, List<Page> pages) {
    this.config = config;
    pages.forEach(page -> paths.add(page.path()));
  }

  /**
   * Where the page stands in a language, a fallback included; nothing when it does not exist there.
   */
  Optional<String> path(Page page, Language language, SiteReader site) {
    if (page instanceof Page.OfEntry of) {
      return site.find(language, of.entry().id()).map(LocalEntry::path);
    }
    String own = page.language().code() + "/";
    if (page instanceof Page.Languages || !page.path().startsWith(own)) {
      return Optional.of(language.code() + "/");
    }
    String path = language.code() + "/" + page.path().substring(own.length());
    site.asksFor(path);
    return paths.contains(path) ? Optional.of(path) : Optional.empty();
  }

  /** Whether the page is written in a language, rather than shown in another one. */
  boolean isReal(Page page, Language language) {
    LocalEntry entry = entry(page);
    return entry == null || entry.entry().translations().containsKey(language);
  }

  private static @org.jspecify.annotations.Nullable LocalEntry entry(Page page) {
    if (page instanceof Page.OfEntry of) {
      return of.entry();
    }
    return page instanceof Page.Home home && home.written() ? home.entry() : null;
  }

  List<LanguageView> switcher(Page page, PageContext context) {
    List<LanguageView> views = new ArrayList<>();
    for (Language language : config.languages()) {
      Optional<String> path = path(page, language, context.site());
      boolean translated = path.isPresent() && isReal(page, language);
      views.add(
          new LanguageView(
              language.code(),
              language.name(),
              context.url(path.orElse(language.code() + "/")),
              language.equals(page.language()) && !(page instanceof Page.Languages),
              translated));
    }
    return views;
  }

  /** Addresses for machines: the real ones, and where to send a reader of any other language. */
  List<AlternateView> machine(Page page, SiteReader site) {
    List<AlternateView> views = new ArrayList<>();
    if (page instanceof Page.NotFound) {
      return views;
    }
    for (Language language : config.languages()) {
      if (isReal(page, language)) {
        path(page, language, site).ifPresent(p -> views.add(alternate(language.code(), p)));
      }
    }
    views.add(alternate("x-default", defaultPath(page, site)));
    return views;
  }

  private String defaultPath(Page page, SiteReader site) {
    if (page instanceof Page.Languages || page instanceof Page.Home) {
      return "";
    }
    Language original = original(page);
    return path(page, original, site).orElse(page.path());
  }

  private Language original(Page page) {
    return page instanceof Page.OfEntry of
        ? of.entry().entry().sourceLanguage()
        : config.sourceLanguage();
  }

  private AlternateView alternate(String code, String path) {
    return new AlternateView(code, Urls.absolute(config, path));
  }

  /**
   * The address that machines are to know a page by: the original's for one shown in another
   * language.
   */
  String canonical(Page page, SiteReader site) {
    LocalEntry entry = entry(page);
    if (entry != null && entry.isFallback()) {
      Language original = entry.text().language();
      return Urls.absolute(config, path(page, original, site).orElse(page.path()));
    }
    return Urls.absolute(config, page.path());
  }

  static boolean isHidden(Page page) {
    return page instanceof Page.NotFound
        || (page instanceof Page.OfEntry of && of.entry().isFallback())
        || (page instanceof Page.Home home && home.entry().isFallback());
  }
}
