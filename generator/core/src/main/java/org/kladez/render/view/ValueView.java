package org.kladez.render.view;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.util.Optional;
import org.kladez.model.FieldValue;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.schema.Field;
import org.kladez.schema.Kind;
import org.kladez.schema.Vocabulary;

/** A single value of a field, seen from a page. */
public final class ValueView {
  private final PageContext page;
  private final Kind kind;
  private final FieldValue value;
  private final Language language;

  ValueView(PageContext page, Kind kind, FieldValue value, Language language) {
    this.page = page;
    this.kind = kind;
    this.value = value;
    this.language = language;
  }

  /**
   * The value in words.
   *
   * @return a date in words, a term's label, an entry's title, or the text itself
   */
  public String text() {
    if (value instanceof FieldValue.Text text) {
      return page.model().typeset(language, text.value());
    } else if (value instanceof FieldValue.TermRef ref) {
      String name = term(ref).map(term -> term.name().in(page.language())).orElse(ref.term());
      return page.typeset(name);
    } else if (value instanceof FieldValue.Reference ref) {
      return target(ref)
          .map(entry -> page.model().typeset(entry.text().language(), entry.title()))
          .orElse(ref.target().slug());
    }
    return new Words(page).of(value);
  }

  /**
   * Where the value leads.
   *
   * @return the address of an entry, a term's page, a website or a picture; empty for other values,
   *     and for a term that no entry bears in the page's language
   */
  public String url() {
    if (value instanceof FieldValue.Reference ref) {
      return target(ref).map(entry -> page.url(entry.path())).orElse("");
    } else if (value instanceof FieldValue.TermRef ref) {
      return page.termUrl(ref);
    }
    if (value instanceof FieldValue.Image image) {
      return page.model().picture(image.at()).map(p -> page.url(p.largest().path())).orElse("");
    }
    return kind instanceof Kind.Url && value instanceof FieldValue.Text text ? text.value() : "";
  }

  /**
   * The language of the value's text.
   *
   * @return its code where it is not the page's; otherwise empty
   */
  public String lang() {
    Language own = language;
    if (value instanceof FieldValue.Reference ref) {
      own = target(ref).map(entry -> entry.text().language()).orElse(page.language());
    } else if (!isText() || kind instanceof Kind.Url) {
      own = page.language();
    }
    return own.equals(page.language()) ? "" : own.code();
  }

  private boolean isText() {
    return value instanceof FieldValue.Text || value instanceof FieldValue.Rich;
  }

  /**
   * A date as machines write it.
   *
   * @return for instance {@code 2015-06}; the beginning of a period; empty for other values
   */
  public String iso() {
    if (value instanceof FieldValue.Day day) {
      return day.value().toString();
    }
    return value instanceof FieldValue.Period period ? period.from().toString() : "";
  }

  /**
   * A value in Markdown.
   *
   * @return safe HTML; empty for other values
   * @throws TemplateModelException never
   */
  public TemplateHTMLOutputModel html() throws TemplateModelException {
    String html =
        value instanceof FieldValue.Rich rich ? new BodyLinks(page).html(rich.body()) : "";
    return HTMLOutputFormat.INSTANCE.fromMarkup(html);
  }

  /**
   * A picture with its sizes.
   *
   * @return attributes of an {@code img}: {@code src}, {@code srcset}, {@code width}, {@code
   *     height}; empty for other values
   * @throws TemplateModelException never
   */
  public TemplateHTMLOutputModel picture() throws TemplateModelException {
    String attributes =
        value instanceof FieldValue.Image image
            ? page.model().picture(image.at()).map(p -> PictureTag.attributes(p, page)).orElse("")
            : "";
    return HTMLOutputFormat.INSTANCE.fromMarkup(attributes);
  }

  /**
   * The lighter forms of a picture.
   *
   * @return {@code source} elements that stand before its {@code img} in a {@code picture}; mostly
   *     empty
   * @throws TemplateModelException never
   */
  public TemplateHTMLOutputModel pictureSources() throws TemplateModelException {
    String sources =
        value instanceof FieldValue.Image image
            ? page.model().picture(image.at()).map(p -> PictureTag.sources(p, page)).orElse("")
            : "";
    return HTMLOutputFormat.INSTANCE.fromMarkup(sources);
  }

  /**
   * The latitude of a place.
   *
   * @return degrees, north is positive; 0 for other values
   */
  public double lat() {
    return value instanceof FieldValue.Geo geo ? geo.lat() : 0;
  }

  /**
   * The longitude of a place.
   *
   * @return degrees, east is positive; 0 for other values
   */
  public double lon() {
    return value instanceof FieldValue.Geo geo ? geo.lon() : 0;
  }

  /**
   * The value as it is stored.
   *
   * @return a text, an enumeration's value, or a term's id
   */
  public String raw() {
    if (value instanceof FieldValue.Text text) {
      return text.value();
    }
    return value instanceof FieldValue.TermRef ref ? ref.term() : text();
  }

  /**
   * The entry that a reference leads to.
   *
   * @return the entry
   * @throws TemplateModelException when the value is no reference
   */
  public EntryView entry() throws TemplateModelException {
    return (value instanceof FieldValue.Reference ref ? target(ref) : Optional.<LocalEntry>empty())
        .map(entry -> new EntryView(page, entry))
        .orElseThrow(() -> new TemplateModelException("the value is not a reference"));
  }

  /**
   * A field of an object.
   *
   * @param name the field's name
   * @return the field; without values when the object has none of this name
   */
  public FieldView field(String name) {
    if (kind instanceof Kind.Group group && value instanceof FieldValue.Group stored) {
      Field field = group.fields().get(name);
      if (field != null) {
        Optional<FieldValue> inner = Optional.ofNullable(stored.fields().get(name));
        return new FieldView(page, field, inner, language);
      }
    }
    return FieldView.empty(page, name);
  }

  FieldValue stored() {
    return value;
  }

  /** The place of the entry that a reference leads to in its type's list. */
  int rank() {
    return value instanceof FieldValue.Reference ref
        ? page.site().rank(page.language(), ref.target())
        : Integer.MAX_VALUE;
  }

  private Optional<Vocabulary.Term> term(FieldValue.TermRef ref) {
    return Optional.ofNullable(page.model().schemas.vocabularies().get(ref.vocabulary()))
        .map(vocabulary -> vocabulary.terms().get(ref.term()));
  }

  private Optional<LocalEntry> target(FieldValue.Reference ref) {
    return page.find(ref.target());
  }
}
