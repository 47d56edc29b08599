package org.kladez.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kladez.config.SiteConfig;
import org.kladez.json.Json;
import org.kladez.model.FieldValue;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.model.PartialDate;
import org.kladez.render.view.SiteReader;
import org.kladez.schema.LinkedData;
import org.kladez.schema.Schemas;
import org.kladez.schema.TypeSchema;
import org.kladez.schema.Vocabulary;

/** Says in JSON-LD what a page is about, in the words of schema.org. */
final class LinkedDataWriter {
  private static final String TYPE = "@type";
  private static final String NAME = "name";
  private static final String URL = "url";

  private final SiteConfig config;
  private final Schemas schemas;

  LinkedDataWriter(SiteConfig config, Schemas schemas) {
    this.config = config;
    this.schemas = schemas;
  }

  /**
   * What a page is about.
   *
   * @return JSON that may stand within HTML; empty for pages about nothing in particular
   */
  String of(Page page, SiteReader site) {
    String json = "";
    if (page instanceof Page.OfEntry of) {
      json = Json.text(out -> out.object(o -> entry(o, of.entry(), site)));
    } else if (page instanceof Page.Home) {
      json = Json.text(out -> out.object(o -> home(o, page.language())));
    } else if (page instanceof Page.TypeList list && list.number() == 1) {
      json = Json.text(out -> out.object(o -> list(o, list)));
    }
    return json.replace("<", "\\u003c");
  }

  private static void context(Json out) {
    out.put("@context", "https://schema.org");
  }

  private void home(Json out, Language language) {
    String home = Urls.absolute(config, language.code() + "/");
    context(out);
    out.put(TYPE, "WebSite");
    out.put("@id", home);
    out.put(URL, home);
    out.put(NAME, config.title().in(language));
    out.put("description", config.description().in(language));
    out.put("inLanguage", language.code());
    out.object(
        "potentialAction",
        action -> {
          action.put(TYPE, "SearchAction");
          action.put("target", home + "search/?q={search_term_string}");
          action.put("query-input", "required name=search_term_string");
        });
  }

  /** A list is a set of data: its export holds what the pages say. */
  private void list(Json out, Page.TypeList page) {
    Language language = page.language();
    String description = page.type().description().in(language);
    context(out);
    out.put(TYPE, "Dataset");
    out.put("@id", Urls.absolute(config, page.path()));
    out.put(URL, Urls.absolute(config, page.path()));
    out.put(NAME, page.type().plural().in(language) + " – " + config.title().in(language));
    out.put("description", description.isEmpty() ? config.description().in(language) : description);
    out.put("inLanguage", language.code());
    out.object(
        "distribution",
        download -> {
          download.put(TYPE, "DataDownload");
          download.put("encodingFormat", "application/json");
          download.put(
              "contentUrl", Urls.absolute(config, Exports.path(language, page.type().type())));
        });
  }

  private void entry(Json out, LocalEntry entry, SiteReader site) {
    Optional<LinkedData> data = schema(entry).linkedData();
    context(out);
    out.put(TYPE, data.map(LinkedData::type).orElse("WebPage"));
    out.put("@id", url(entry));
    out.put(NAME, entry.title());
    entry.textField("summary").ifPresent(summary -> out.put("description", summary));
    if (data.isEmpty() || isWork(data.get().type())) {
      out.put("inLanguage", entry.text().language().code());
    }
    boolean ownAddress =
        data.filter(
                d ->
                    d.properties().get(URL) instanceof LinkedData.FromField field
                        && entry.fields().containsKey(field.name()))
            .isPresent();
    if (!ownAddress) {
      out.put(URL, url(entry));
    }
    data.ifPresent(d -> properties(out, d, entry, site));
  }

  /** Only works are in a language; a school or an event is not. */
  private static boolean isWork(String type) {
    return type.matches("CreativeWork|LearningResource|HowTo|Article|Report|Book|WebPage");
  }

  private void properties(Json out, LinkedData data, LocalEntry entry, SiteReader site) {
    data.properties()
        .forEach(
            (name, source) -> {
              if (source instanceof LinkedData.FromField field) {
                Optional.ofNullable(entry.fields().get(field.name()))
                    .ifPresent(value -> property(out, name, value, entry.language(), site));
              } else if (source instanceof LinkedData.Nested nested && has(nested.data(), entry)) {
                out.object(
                    name,
                    o -> {
                      o.put(TYPE, nested.data().type());
                      properties(o, nested.data(), entry, site);
                    });
              }
            });
  }

  private static boolean has(LinkedData data, LocalEntry entry) {
    return data.properties().values().stream()
        .anyMatch(
            source ->
                source instanceof LinkedData.FromField field
                    ? entry.fields().containsKey(field.name())
                    : source instanceof LinkedData.Nested nested && has(nested.data(), entry));
  }

  private void property(
      Json out, String name, FieldValue value, Language language, SiteReader site) {
    if (value instanceof FieldValue.Many many) {
      List<FieldValue> items = many.items();
      if (!items.isEmpty()) {
        out.array(name, items, (json, item) -> value(json, item, language, site));
      }
    } else if (value instanceof FieldValue.Period period) {
      // A property that is named for the end takes the end; a period that goes on has none.
      boolean end = name.toLowerCase(Locale.ROOT).startsWith("end");
      Optional<PartialDate> date = end ? period.to() : Optional.of(period.from());
      date.ifPresent(day -> out.put(name, day.toString()));
    } else if (!(value instanceof FieldValue.Rich || value instanceof FieldValue.Group)) {
      out.name(name);
      value(out, value, language, site);
    }
  }

  private void value(Json out, FieldValue value, Language language, SiteReader site) {
    if (value instanceof FieldValue.Text text) {
      out.value(text.value());
    } else if (value instanceof FieldValue.Numeric number) {
      out.value(number.value());
    } else if (value instanceof FieldValue.Flag flag) {
      out.value(flag.value());
    } else if (value instanceof FieldValue.Day day) {
      out.value(day.value().toString());
    } else if (value instanceof FieldValue.TermRef ref) {
      out.value(term(ref, language));
    } else if (value instanceof FieldValue.Geo geo) {
      out.object(
          o -> {
            o.put(TYPE, "GeoCoordinates");
            o.put("latitude", java.math.BigDecimal.valueOf(geo.lat()));
            o.put("longitude", java.math.BigDecimal.valueOf(geo.lon()));
          });
    } else if (value instanceof FieldValue.Reference ref) {
      Optional<LocalEntry> target = site.find(language, ref.target());
      target.ifPresentOrElse(
          e -> out.object(o -> thing(o, e)), () -> out.value(ref.target().slug()));
    } else {
      out.nothing();
    }
  }

  private void thing(Json out, LocalEntry entry) {
    out.put(TYPE, schema(entry).linkedData().map(LinkedData::type).orElse("Thing"));
    out.put("@id", url(entry));
    out.put(NAME, entry.title());
    out.put(URL, url(entry));
  }

  private String term(FieldValue.TermRef ref, Language language) {
    Map<String, Vocabulary> vocabularies = schemas.vocabularies();
    return Optional.ofNullable(vocabularies.get(ref.vocabulary()))
        .flatMap(vocabulary -> Optional.ofNullable(vocabulary.terms().get(ref.term())))
        .map(term -> term.name().in(language))
        .orElse(ref.term());
  }

  private TypeSchema schema(LocalEntry entry) {
    return java.util.Objects.requireNonNull(schemas.types().get(entry.id().type()));
  }

  private String url(LocalEntry entry) {
    return Urls.absolute(config, entry.path());
  }

  /**
   * The way from the home page to a page.
   *
   * @param links titles and addresses relative to the page, the home page first
   * @return JSON that may stand within HTML; empty when there is no way
   */
  static String breadcrumbs(List<Crumb> links) {
    if (links.isEmpty()) {
      return "";
    }
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      numbers.add(i);
    }
    return Json.text(
            out ->
                out.object(
                    o -> {
                      context(o);
                      o.put(TYPE, "BreadcrumbList");
                      o.array(
                          "itemListElement",
                          numbers,
                          (json, i) ->
                              json.object(
                                  item -> {
                                    item.put(TYPE, "ListItem");
                                    item.put("position", i + 1);
                                    item.put(NAME, links.get(i).name());
                                    item.put("item", links.get(i).address());
                                  }));
                    }))
        .replace("<", "\\u003c");
  }

  /**
   * A step of the way to a page.
   *
   * @param name the title
   * @param address the absolute address
   */
  record Crumb(String name, String address) {}
}
