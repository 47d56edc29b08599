package org.kladez.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kladez.config.SiteConfig;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.render.view.EntryView;
import org.kladez.render.view.Facets;
import org.kladez.render.view.LinkView;
import org.kladez.render.view.ListView;
import org.kladez.render.view.PageContext;
import org.kladez.render.view.TermView;
import org.kladez.render.view.VocabularyView;
import org.kladez.schema.TypeSchema;
import org.kladez.schema.Vocabulary;

/** The views of pages that list entries. */
final class ListViews {
  private final SiteConfig config;

  ListViews(SiteConfig config) {
    this.config = config;
  }

  ListView list(Page.TypeList page, PageContext context) {
    int count = context.site().count(page.language(), page.type().type());
    int from = (page.number() - 1) * config.pageSize();
    int to = Math.min(count, from + config.pageSize());
    List<ListView.PageLink> links = new ArrayList<>();
    for (int number = 1; number <= page.pages(); number++) {
      links.add(new ListView.PageLink(number, url(page, context, number), number == page.number()));
    }
    return new ListView(
        page.type().plural().in(page.language()),
        page.type().description().in(page.language()),
        views(context.site().part(page.language(), page.type().type(), from, to), context),
        count,
        page.number(),
        page.pages(),
        page.number() > 1 ? url(page, context, page.number() - 1) : "",
        page.number() < page.pages() ? url(page, context, page.number() + 1) : "",
        links,
        Facets.of(context, page.type()));
  }

  private static String url(Page.TypeList page, PageContext context, int number) {
    return context.url(Page.TypeList.path(page.language(), page.type(), number));
  }

  private static List<EntryView> views(List<LocalEntry> entries, PageContext context) {
    return entries.stream().map(entry -> new EntryView(context, entry)).toList();
  }

  /** Entries by type in the order of the menu, free pages last. */
  private static Map<TypeSchema, List<LocalEntry>> byType(
      List<LocalEntry> entries, PageContext context) {
    Map<String, List<LocalEntry>> found =
        entries.stream().collect(Collectors.groupingBy(entry -> entry.id().type()));
    Map<TypeSchema, List<LocalEntry>> groups = new LinkedHashMap<>();
    Stream.concat(context.model().sections().stream(), context.model().pages().stream())
        .filter(type -> found.containsKey(type.type()))
        .forEach(type -> groups.put(type, found.getOrDefault(type.type(), List.of())));
    return groups;
  }

  TermView term(Page.OfTerm page, PageContext context) {
    Language language = page.language();
    List<LocalEntry> entries =
        context.site().withTerm(language, page.vocabulary().id(), page.term().id());
    List<TermView.Group> groups = new ArrayList<>();
    byType(entries, context)
        .forEach(
            (type, ofType) ->
                groups.add(
                    new TermView.Group(
                        type.type(),
                        type.plural().in(language),
                        type.isPages()
                            ? ""
                            : context.url(language.code() + "/" + type.type() + "/"),
                        views(ofType, context))));
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
    List<VocabularyView.Item> items = new ArrayList<>();
    for (Vocabulary.Term term : page.vocabulary().terms().values()) {
      List<LocalEntry> entries = context.site().uses(language, page.vocabulary().id(), term.id());
      if (!entries.isEmpty()) {
        items.add(item(term, context.url(base + term.id() + "/"), entries, context));
      }
    }
    return new VocabularyView(page.vocabulary().name().in(language), items);
  }

  private static VocabularyView.Item item(
      Vocabulary.Term term, String url, List<LocalEntry> entries, PageContext context) {
    Language language = context.language();
    List<VocabularyView.Group> groups = new ArrayList<>();
    byType(entries, context)
        .forEach(
            (type, ofType) ->
                groups.add(
                    new VocabularyView.Group(
                        type.plural().in(language), url + "#" + type.type(), ofType.size())));
    return new VocabularyView.Item(
        term.name().in(language), url, entries.size(), term.description().in(language), groups);
  }
}
