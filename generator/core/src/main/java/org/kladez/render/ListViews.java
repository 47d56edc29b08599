package org.kladez.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kladez.config.SiteConfig;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.model.Site;
import org.kladez.render.view.EntryView;
import org.kladez.render.view.LinkView;
import org.kladez.render.view.ListView;
import org.kladez.render.view.PageContext;
import org.kladez.render.view.SiteModel;
import org.kladez.render.view.TermView;
import org.kladez.render.view.VocabularyView;
import org.kladez.schema.TypeSchema;

/** The views of pages that list entries. */
final class ListViews {
  private final SiteConfig config;
  private final Site site;

  ListViews(SiteConfig config, Site site) {
    this.config = config;
    this.site = site;
  }

  ListView list(Page.TypeList page, PageContext context) {
    List<LocalEntry> all = site.list(page.language(), page.type().type());
    int from = (page.number() - 1) * config.pageSize();
    int to = Math.min(all.size(), from + config.pageSize());
    List<ListView.PageLink> links = new ArrayList<>();
    for (int number = 1; number <= page.pages(); number++) {
      links.add(new ListView.PageLink(number, url(page, context, number), number == page.number()));
    }
    return new ListView(
        page.type().plural().in(page.language()),
        page.type().description().in(page.language()),
        views(all.subList(from, to), context),
        all.size(),
        page.number(),
        page.pages(),
        page.number() > 1 ? url(page, context, page.number() - 1) : "",
        page.number() < page.pages() ? url(page, context, page.number() + 1) : "",
        links);
  }

  private static String url(Page.TypeList page, PageContext context, int number) {
    return context.url(Page.TypeList.path(page.language(), page.type(), number));
  }

  private static List<EntryView> views(List<LocalEntry> entries, PageContext context) {
    return entries.stream().map(entry -> new EntryView(context, entry)).toList();
  }

  TermView term(Page.OfTerm page, PageContext context) {
    Language language = page.language();
    List<LocalEntry> entries = site.withTerm(language, page.vocabulary().id(), page.term().id());
    List<TermView.Group> groups = new ArrayList<>();
    SiteModel model = context.model();
    for (TypeSchema type : model.sections()) {
      List<LocalEntry> ofType =
          entries.stream().filter(e -> e.id().type().equals(type.type())).toList();
      if (!ofType.isEmpty()) {
        groups.add(
            new TermView.Group(
                type.plural().in(language),
                context.url(language.code() + "/" + type.type() + "/"),
                views(ofType, context)));
      }
    }
    return new TermView(
        page.term().name().in(language),
        page.term().description().in(language),
        new LinkView(
            page.vocabulary().name().in(language),
            context.url(language.code() + "/" + page.vocabulary().id() + "/")),
        entries.size(),
        groups);
  }

  /** The labels of a vocabulary's terms in one line. */
  String terms(Page.OfVocabulary page) {
    return page.vocabulary().terms().values().stream()
        .map(term -> term.name().in(page.language()))
        .collect(Collectors.joining(", "));
  }

  VocabularyView vocabulary(Page.OfVocabulary page, PageContext context) {
    Language language = page.language();
    String base = language.code() + "/" + page.vocabulary().id() + "/";
    List<VocabularyView.Item> items =
        page.vocabulary().terms().values().stream()
            .map(
                term ->
                    new VocabularyView.Item(
                        term.name().in(language),
                        context.url(base + term.id() + "/"),
                        site.withTerm(language, page.vocabulary().id(), term.id()).size(),
                        term.description().in(language)))
            .filter(item -> item.count() > 0)
            .toList();
    return new VocabularyView(page.vocabulary().name().in(language), items);
  }
}
