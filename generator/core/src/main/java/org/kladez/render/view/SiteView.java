package org.kladez.render.view;

import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kladez.i18n.Collation;
import org.kladez.model.EntryId;
import org.kladez.model.LocalEntry;
import org.kladez.schema.TypeSchema;
import org.kladez.schema.Vocabulary;

/** The site, seen from a page. */
public final class SiteView {
  private final PageContext page;
  private final String currentType;

  /**
   * Makes the view.
   *
   * @param page the page
   * @param currentType the type that the page belongs to; empty for none
   */
  public SiteView(PageContext page, String currentType) {
    this.page = page;
    this.currentType = currentType;
  }

  /**
   * The site's name.
   *
   * @return its title in the page's language
   */
  public String title() {
    return page.typeset(page.model().config.title().in(page.language()));
  }

  /**
   * What stands under the name.
   *
   * @return the tagline
   */
  public String tagline() {
    return page.typeset(page.model().config.tagline().in(page.language()));
  }

  /**
   * One sentence about the site.
   *
   * @return the description
   */
  public String description() {
    return page.typeset(page.model().config.description().in(page.language()));
  }

  /**
   * The home page in the page's language.
   *
   * @return its address
   */
  public String homeUrl() {
    return page.url(page.language().code() + "/");
  }

  /**
   * The search page.
   *
   * @return its address
   */
  public String searchUrl() {
    return page.url(page.language().code() + "/search/");
  }

  /**
   * The feed.
   *
   * @return its address
   */
  public String feedUrl() {
    return page.url(page.language().code() + "/feed.xml");
  }

  /**
   * The types that have entries, in the order of the menu.
   *
   * @return the sections
   */
  public List<SectionView> sections() {
    return page.model().sections().stream()
        .filter(type -> page.site().count(page.language(), type.type()) > 0)
        .map(type -> new SectionView(page, type, type.type().equals(currentType)))
        .toList();
  }

  /**
   * The free pages but the home page.
   *
   * @return the pages by their titles
   */
  public List<EntryView> pages() {
    SiteModel model = page.model();
    return page.site().list(page.language(), TypeSchema.PAGES).stream()
        .filter(entry -> !entry.id().slug().equals("index"))
        .sorted(model.byTitle(page.language()))
        .map(entry -> new EntryView(page, entry))
        .toList();
  }

  /**
   * The vocabularies with terms that entries bear, by name.
   *
   * @return their pages
   */
  public List<LinkView> vocabularies() {
    return page.model().schemas.vocabularies().values().stream()
        .filter(this::inUse)
        .map(vocabulary -> new LinkView(vocabulary.name().in(page.language()), url(vocabulary)))
        .sorted(Comparator.comparing(LinkView::title, Collation.of(page.language().locale())))
        .toList();
  }

  private boolean inUse(Vocabulary vocabulary) {
    return vocabulary.terms().keySet().stream()
        .anyMatch(term -> page.site().isBorne(page.language(), vocabulary.id(), term));
  }

  private String url(Vocabulary vocabulary) {
    return page.url(page.language().code() + "/" + vocabulary.id() + "/");
  }

  /**
   * An entry by its id.
   *
   * @param id {@code <type>/<slug>}
   * @return the entry, in the language that it exists in when it is left out in the page's
   * @throws TemplateModelException when there is no such entry
   */
  public EntryView entry(TemplateScalarModel id) throws TemplateModelException {
    String written = id.getAsString();
    int slash = written.indexOf('/');
    return (slash < 1
            ? Optional.<LocalEntry>empty()
            : page.find(new EntryId(written.substring(0, slash), written.substring(slash + 1))))
        .map(entry -> new EntryView(page, entry))
        .orElseThrow(() -> new TemplateModelException(missing(written, id)));
  }

  /** Text in a data file is told with its place: the template is not what is to be corrected. */
  private static String missing(String written, TemplateScalarModel id) {
    String place = "";
    if (id instanceof DataView.Text text) {
      place = " (" + text.at().file() + ":" + text.at().line() + ")";
    }
    return "there is no entry \"" + written + "\"" + place;
  }

  /**
   * What the entries say in a field that holds objects, by a part of the objects: their sources by
   * publisher, for instance.
   *
   * @param field the field
   * @param key the part by which an object is told from another
   * @param group the part by which they are grouped
   * @return the groups by their labels, those without one last; in each its objects by title
   */
  public List<CollectedView> collect(String field, String key, String group) {
    return new Collector(page, field, key, group).groups();
  }

  /**
   * The entries of all types by the year of a date.
   *
   * @param field the field that holds the date or the period
   * @return the years in their order; in each the entries by date
   */
  public List<YearView> byYear(String field) {
    return Years.of(page, field);
  }

  /**
   * A map of the entries of some types.
   *
   * @param types the types' names
   * @param labels the fields that say where an entry is, the first that it has being used
   * @param width the drawing's width
   * @param height its height
   * @return the map as the only item; nothing when no entry has a place
   */
  public List<MapView> map(List<String> types, List<String> labels, int width, int height) {
    List<LocalEntry> entries =
        types.stream().flatMap(type -> page.site().list(page.language(), type).stream()).toList();
    return MapView.of(page, entries, labels, width, height).stream().toList();
  }
}
