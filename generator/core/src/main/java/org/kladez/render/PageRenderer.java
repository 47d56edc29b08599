package org.kladez.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kladez.config.SiteConfig;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.model.Hashes;
import org.kladez.model.LocalEntry;
import org.kladez.model.OutputFile;
import org.kladez.render.view.EntryView;
import org.kladez.render.view.LinkView;
import org.kladez.render.view.OptionsView;
import org.kladez.render.view.PageContext;
import org.kladez.render.view.PageView;
import org.kladez.render.view.SiteModel;
import org.kladez.render.view.SiteView;
import org.kladez.theme.Appearance;
import org.kladez.theme.Assets;
import org.kladez.theme.OptionValue;
import org.kladez.theme.Strings;
import org.kladez.theme.Theme;

/** Renders single pages; safe for use by several threads. */
final class PageRenderer {
  static final String CSP =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'";

  /**
   * Layouts of the site's own pages, or for pages that ask for them: a type may have such a name,
   * but not its layout.
   */
  private static final Set<String> RESERVED =
      Set.of(
          "home",
          "list",
          "entry",
          "page",
          "term",
          "vocabulary",
          "search",
          "not-found",
          "languages",
          "glossary",
          "sources",
          "timeline",
          "map");

  private final SiteConfig config;
  private final SiteModel model;
  private final Strings strings;
  private final TemplateEngine engine;
  private final Functions functions;
  private final Alternates alternates;
  private final ListViews lists;
  private final LinkedDataWriter linkedData;
  private final boolean manifest;
  private final PagePictures pictures;
  private final TemplateHashModel options;

  PageRenderer(
      SiteModel model,
      Theme theme,
      Templates templates,
      Assets assets,
      Strings strings,
      Map<String, OptionValue> options,
      Optional<Appearance> appearance,
      PagePictures pictures,
      Assets search,
      List<Page> pages,
      Diagnostics diagnostics) {
    this.model = model;
    this.config = model.config();
    this.strings = strings;
    this.options = OptionsView.of(options);
    this.engine = new TemplateEngine(theme, templates, diagnostics);
    this.functions = new Functions(strings, assets, search);
    this.alternates = new Alternates(config, pages);
    this.lists = new ListViews(config);
    this.linkedData = new LinkedDataWriter(config, model.schemas());
    this.pictures = pictures;
    this.manifest = appearance.filter(a -> !a.icon().isEmpty()).isPresent();
  }

  Optional<Rendered> render(Page page) {
    PageContext context = context(page);
    Map<String, Object> values = new HashMap<>();
    functions.addTo(values, context);
    values.put("data", model.data());
    values.put("theme", options);
    values.put("site", new SiteView(context, type(page)));
    String title = "";
    String description = config.description().in(page.language());
    String layout = "";
    if (page instanceof Page.Home home) {
      context.site().shows(home.entry());
      EntryView entry = new EntryView(context, home.entry());
      values.put("entry", entry);
      title = entry.title();
      description = entry.summary();
      layout = "home";
    } else if (page instanceof Page.OfEntry of) {
      context.site().shows(of.entry());
      EntryView entry = new EntryView(context, of.entry());
      values.put("entry", entry);
      title = entry.title();
      description = entry.summary();
      layout = entryLayout(of.entry());
    } else if (page instanceof Page.TypeList list) {
      values.put("list", lists.list(list, context));
      title = list.type().plural().in(page.language());
      description = list.type().description().in(page.language());
      layout = "list";
    } else if (page instanceof Page.OfTerm term) {
      values.put("term", lists.term(term, context));
      title = term.term().name().in(page.language());
      description = term.vocabulary().name().in(page.language()) + ": " + title;
      layout = "term";
    } else if (page instanceof Page.OfVocabulary vocabulary) {
      values.put("vocabulary", lists.vocabulary(vocabulary, context));
      title = vocabulary.vocabulary().name().in(page.language());
      description = title + ": " + lists.terms(vocabulary);
      layout = "vocabulary";
    } else if (page instanceof Page.Search) {
      title = text(page, "search-title");
      layout = "search";
    } else if (page instanceof Page.NotFound) {
      title = text(page, "not-found-title");
      layout = "not-found";
    } else {
      title = config.title().in(page.language());
      layout = "languages";
    }
    values.put("page", view(page, context, layout, title, description));
    return engine
        .fill(layout, page.path(), values)
        .map(html -> new Rendered(OutputFile.of(page.file(), html), context.site().asked()));
  }

  private String text(Page page, String key) {
    return strings.format(page.language(), key, List.of()).orElse("");
  }

  /** A server shows the "not found" page under any address, so its own must not be relative. */
  private PageContext context(Page page) {
    return page instanceof Page.NotFound
        ? PageContext.of(model, page.language(), page.path(), config.baseUrl().getRawPath())
        : PageContext.of(model, page.language(), page.path());
  }

  /** What makes a page this page: its picture depends on entries that it may not have asked for. */
  String version(Page page) {
    Optional<String> picture =
        page instanceof Page.OfEntry
            ? pictures.own(page.language(), about(page))
            : Optional.empty();
    return picture.map(path -> page.about() + " " + path).orElse(page.about());
  }

  private static String about(Page page) {
    return page instanceof Page.OfEntry of ? of.entry().id().toString() : type(page);
  }

  private static String type(Page page) {
    if (page instanceof Page.OfEntry of) {
      return of.entry().id().type();
    }
    return page instanceof Page.TypeList list ? list.type().type() : "";
  }

  private String entryLayout(LocalEntry entry) {
    Optional<String> asked = entry.text().layout();
    if (asked.isPresent() && engine.has(asked.get())) {
      return asked.get();
    }
    String type = entry.id().type();
    boolean own = engine.has(type) && !RESERVED.contains(type);
    return own ? type : type.equals("pages") ? "page" : "entry";
  }

  private PageView view(
      Page page, PageContext context, String kind, String title, String description) {
    String shown = model.typeset(page.language(), title);
    List<LinkView> breadcrumbs = breadcrumbs(page, context);
    List<String> data = linkedData(page, context, shown, breadcrumbs);
    return new PageView(
        page instanceof Page.OfEntry of && !of.entry().id().type().equals("pages") ? "entry" : kind,
        shown,
        description,
        page.language().code(),
        context.root(),
        alternates.canonical(page, context.site()),
        Alternates.isHidden(page),
        alternates.machine(page, context.site()),
        alternates.switcher(page, context),
        breadcrumbs,
        manifest ? context.url(Manifests.path(page.language())) : "",
        pictures.social(page.language(), about(page)).map(p -> Urls.absolute(config, p)).orElse(""),
        data.stream().map(PageRenderer::markup).toList(),
        policy(data));
  }

  /** What the page is about, and the way to it. */
  private List<String> linkedData(
      Page page, PageContext context, String title, List<LinkView> breadcrumbs) {
    List<LinkedDataWriter.Crumb> way = new ArrayList<>();
    for (LinkView link : breadcrumbs) {
      String path = link.url().replaceFirst("^(\\.\\.?/)+", "");
      way.add(new LinkedDataWriter.Crumb(link.title(), Urls.absolute(config, path)));
    }
    if (!way.isEmpty()) {
      way.add(new LinkedDataWriter.Crumb(title, alternates.canonical(page, context.site())));
    }
    boolean told = !(page instanceof Page.NotFound || page instanceof Page.Search);
    return Stream.of(
            linkedData.of(page, context.site()),
            LinkedDataWriter.breadcrumbs(told ? way : List.of()))
        .filter(json -> !json.isEmpty())
        .toList();
  }

  /** The policy of a page, with the hashes of the data that stand in it. */
  private static String policy(List<String> data) {
    String hashes = data.stream().map(Hashes::ofPolicy).collect(Collectors.joining());
    return CSP.replace("script-src 'self'", "script-src 'self'" + hashes);
  }

  private static TemplateHTMLOutputModel markup(String text) {
    try {
      return HTMLOutputFormat.INSTANCE.fromMarkup(text);
    } catch (TemplateModelException e) {
      throw new IllegalStateException("markup is not looked at", e);
    }
  }

  private List<LinkView> breadcrumbs(Page page, PageContext context) {
    List<LinkView> links = new ArrayList<>();
    if (page instanceof Page.Home || page instanceof Page.Languages) {
      return links;
    }
    String home = page.language().code() + "/";
    links.add(new LinkView(text(page, "home"), context.url(home)));
    if (page instanceof Page.OfEntry of && !of.entry().id().type().equals("pages")) {
      EntryView entry = new EntryView(context, of.entry());
      links.add(new LinkView(entry.typeTitle(), entry.typeUrl()));
    } else if (page instanceof Page.OfTerm term) {
      links.add(
          new LinkView(
              term.vocabulary().name().in(page.language()),
              context.url(home + term.vocabulary().id() + "/")));
    }
    return links;
  }
}
