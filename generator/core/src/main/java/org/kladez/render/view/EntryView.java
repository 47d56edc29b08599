package org.kladez.render.view;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kladez.model.Body.Heading;
import org.kladez.model.FieldValue;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.schema.Field;
import org.kladez.schema.TypeSchema;

/** An entry, seen from a page. */
public final class EntryView {
  private static final int FOLLOWING = 4;

  private final PageContext page;
  private final LocalEntry entry;
  private final TypeSchema schema;

  /**
   * Makes the view.
   *
   * @param page the page
   * @param entry the entry as the page's readers see it
   */
  public EntryView(PageContext page, LocalEntry entry) {
    this.page = page;
    this.entry = entry;
    this.schema = page.model().type(entry.id().type());
  }

  /**
   * The entry's id.
   *
   * @return {@code <type>/<slug>}
   */
  public String id() {
    return entry.id().toString();
  }

  /**
   * The type's name in addresses.
   *
   * @return for instance {@code schools}
   */
  public String type() {
    return schema.type();
  }

  /**
   * The type's name for one.
   *
   * @return for instance "School"
   */
  public String typeName() {
    return schema.name().in(page.language());
  }

  /**
   * The type's name for several.
   *
   * @return for instance "Schools"
   */
  public String typeTitle() {
    return schema.plural().in(page.language());
  }

  /**
   * The type's list; the home page for free pages, which have none.
   *
   * @return its address
   */
  public String typeUrl() {
    String home = page.language().code() + "/";
    return page.url(schema.isPages() ? home : home + schema.type() + "/");
  }

  /**
   * The title.
   *
   * @return the title
   */
  public String title() {
    return page.model().typeset(entry.text().language(), entry.title());
  }

  /**
   * The summary.
   *
   * @return the field {@code summary}; may be empty
   */
  public String summary() {
    return page.model().typeset(entry.text().language(), entry.textField("summary").orElse(""));
  }

  /**
   * The entry's page.
   *
   * @return its address
   */
  public String url() {
    return page.url(entry.path());
  }

  /**
   * The language that the text is in.
   *
   * @return its code
   */
  public String lang() {
    return entry.text().language().code();
  }

  /**
   * Whether the text is in another language than the page.
   *
   * @return true when its parts need a {@code lang}
   */
  public boolean foreign() {
    return !entry.text().language().equals(page.language());
  }

  /**
   * The text.
   *
   * @return safe HTML
   * @throws TemplateModelException never
   */
  public TemplateHTMLOutputModel html() throws TemplateModelException {
    page.site().reads(entry);
    return HTMLOutputFormat.INSTANCE.fromMarkup(new BodyLinks(page).html(entry.text().body()));
  }

  /**
   * The headings of the text.
   *
   * @return level, id and text of each
   */
  public List<HeadingView> headings() {
    return entry.text().body().headings().stream().map(EntryView::heading).toList();
  }

  private static HeadingView heading(Heading heading) {
    return new HeadingView(heading.level(), heading.id(), heading.text());
  }

  /**
   * All fields with a value, but the title and the summary.
   *
   * @return the fields in the order of the schema
   */
  public List<FieldView> fields() {
    List<FieldView> fields = new ArrayList<>();
    for (Field field : schema.fields().values()) {
      FieldValue value = entry.fields().get(field.name());
      if (value != null && !field.name().equals("title") && !field.name().equals("summary")) {
        fields.add(new FieldView(page, field, Optional.of(value), fieldLanguage(field)));
      }
    }
    return fields;
  }

  /**
   * A field by its name.
   *
   * @param name the name
   * @return the field; without values when the entry has none of this name
   */
  public FieldView field(String name) {
    Field field = schema.fields().get(name);
    if (field == null) {
      return FieldView.empty(page, name);
    }
    Optional<FieldValue> value = Optional.ofNullable(entry.fields().get(name));
    return new FieldView(page, field, value, fieldLanguage(field));
  }

  /**
   * What the entry is filtered by: its values of the type's facets, as the query of an address.
   *
   * @return for instance {@code country=lv&kind=school}; may be empty
   */
  public String facets() {
    return Facets.query(schema, entry);
  }

  private Language fieldLanguage(Field field) {
    return field.translatable() ? entry.text().language() : entry.entry().sourceLanguage();
  }

  /**
   * Who refers to this entry.
   *
   * @return a group for each relation and type
   */
  public List<RelationView> relations() {
    return Relatives.of(page, entry);
  }

  /**
   * A map of where the entry is, and of the entries of its type that it names.
   *
   * @param labels the fields that say where an entry is, the first that it has being used
   * @param width the drawing's width
   * @param height its height
   * @return the map as the only item; nothing when the entry has no place
   */
  public List<MapView> map(List<String> labels, int width, int height) {
    if (MapView.geo(entry).isEmpty()) {
      return List.of();
    }
    Stream<LocalEntry> named =
        entry.fields().values().stream()
            .flatMap(v -> v instanceof FieldValue.Many many ? many.items().stream() : Stream.of(v))
            .filter(FieldValue.Reference.class::isInstance)
            .map(value -> ((FieldValue.Reference) value).target())
            .filter(id -> id.type().equals(schema.type()))
            .flatMap(id -> page.find(id).stream());
    List<LocalEntry> shown = Stream.concat(Stream.of(entry), named).toList();
    return MapView.of(page, shown, labels, width, height).stream().toList();
  }

  /**
   * What follows the entry in the list of its type; after the last comes the first.
   *
   * @return four entries at most; none for free pages
   */
  public List<EntryView> following() {
    return schema.isPages()
        ? List.of()
        : page.site().following(page.language(), entry, FOLLOWING).stream()
            .map(next -> new EntryView(page, next))
            .toList();
  }

  /**
   * The name of the language that the entry was written in first.
   *
   * @return its name in itself
   */
  public String sourceLanguageName() {
    return entry.entry().sourceLanguage().name();
  }

  /**
   * The code of the language that the entry was written in first.
   *
   * @return its code
   */
  public String sourceLanguageCode() {
    return entry.entry().sourceLanguage().code();
  }

  /**
   * The file that the text was written in.
   *
   * @return its path relative to the source folder
   */
  public String file() {
    return entry.text().file();
  }

  /**
   * Where readers may suggest a correction of that file: {@code edit-url} in the configuration.
   *
   * @return an address; empty when the configuration has none
   */
  public String editUrl() {
    return page.model().config.sources().edit().map(to -> to.address(file())).orElse("");
  }

  /**
   * Where the earlier versions of that file are: {@code history-url} in the configuration.
   *
   * @return an address; empty when the configuration has none
   */
  public String historyUrl() {
    return page.model().config.sources().history().map(to -> to.address(file())).orElse("");
  }
}
