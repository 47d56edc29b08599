package org.kladez.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kladez.config.SiteConfig;
import org.kladez.model.Entry;
import org.kladez.model.EntryId;
import org.kladez.model.FieldValue;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.model.ParsedEntry;
import org.kladez.model.Site;
import org.kladez.schema.Schemas;
import org.kladez.schema.TypeSchema;
import org.kladez.schema.Vocabulary;

/** Which pages the site has. */
final class PagePlan {
  private static final EntryId HOME = new EntryId(TypeSchema.PAGES, "index");

  private final SiteConfig config;
  private final Schemas schemas;
  private final Site site;

  PagePlan(SiteConfig config, Schemas schemas, Site site) {
    this.config = config;
    this.schemas = schemas;
    this.site = site;
  }

  List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    pages.add(new Page.Languages(config.sourceLanguage()));
    pages.add(new Page.NotFound(config.sourceLanguage(), "404.html"));
    for (Language language : config.languages()) {
      boolean written = site.find(language, HOME).isPresent();
      pages.add(new Page.Home(language, home(language), written));
      pages.add(new Page.Search(language));
      pages.add(new Page.NotFound(language, language.code() + "/404.html"));
      schemas.types().values().forEach(type -> lists(language, type, pages));
      site.local().getOrDefault(language, Map.of()).values().stream()
          .filter(entry -> !entry.id().equals(HOME))
          .forEach(entry -> pages.add(new Page.OfEntry(entry)));
      schemas.vocabularies().values().forEach(v -> terms(language, v, pages));
    }
    return pages;
  }

  private void lists(Language language, TypeSchema type, List<Page> pages) {
    int count = site.list(language, type.type()).size();
    int last = (count + config.pageSize() - 1) / config.pageSize();
    for (int number = 1; number <= last && !type.isPages(); number++) {
      pages.add(new Page.TypeList(language, type, number, last));
    }
  }

  private void terms(Language language, Vocabulary vocabulary, List<Page> pages) {
    int before = pages.size();
    vocabulary.terms().values().stream()
        .filter(term -> !site.withTerm(language, vocabulary.id(), term.id()).isEmpty())
        .forEach(term -> pages.add(new Page.OfTerm(language, vocabulary, term)));
    if (pages.size() > before) {
      pages.add(new Page.OfVocabulary(language, vocabulary));
    }
  }

  private LocalEntry home(Language language) {
    return site.find(language, HOME).orElseGet(() -> emptyHome(language));
  }

  /** What stands in for a home page that nobody wrote: the site's title and description. */
  private LocalEntry emptyHome(Language language) {
    Map<String, FieldValue> fields = new TreeMap<>();
    fields.put("title", new FieldValue.Text(config.title().in(language)));
    fields.put("summary", new FieldValue.Text(config.description().in(language)));
    ParsedEntry text =
        new ParsedEntry(
            HOME,
            language,
            "site-config.yml",
            ParsedEntry.Page.USUAL,
            () -> ParsedEntry.Content.NONE);
    Entry entry = new Entry(HOME, language, Map.of(language, text), Map.of());
    return new LocalEntry(entry, language, text, () -> fields, language.code() + "/");
  }
}
