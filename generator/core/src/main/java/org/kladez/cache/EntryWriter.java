package org.kladez.cache;

import java.util.List;
import java.util.function.Consumer;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.model.Body;
import org.kladez.model.EntryId;
import org.kladez.model.ExternalLink;
import org.kladez.model.FieldValue;
import org.kladez.model.ParsedEntry;
import org.kladez.model.PartialDate;

/** Writes what a file says; {@link EntryReader} reads it. */
final class EntryWriter {
  private final Packer out;
  private final Consumer<String> common;
  private final Consumer<SourcePosition> places;

  private EntryWriter(Packer out, Consumer<String> common, Consumer<SourcePosition> places) {
    this.out = out;
    this.common = common;
    this.places = places;
  }

  /** A writer of everything. The places are in the entry's own file, whose name is left out. */
  static EntryWriter whole(Packer out) {
    return new EntryWriter(out, out::text, at -> place(at, out));
  }

  /** A writer of everything, which gives the numbers of texts that other entries may have too. */
  static EntryWriter sharing(SharedTexts shared, Packer out) {
    return new EntryWriter(out, text -> out.number(shared.number(text)), at -> place(at, out));
  }

  /**
   * A writer of what is to be told from anything else.
   *
   * @param places writes what is to be known of the place of a value
   */
  static EntryWriter telling(Packer out, Consumer<SourcePosition> places) {
    return new EntryWriter(out, out::text, places);
  }

  private static void place(SourcePosition at, Packer out) {
    out.number(at.line()).number(at.column()).number(at.endLine()).number(at.endColumn());
  }

  /** Which entry it is, and what it says of its page. */
  void page(ParsedEntry entry) {
    id(entry.id());
    common.accept(entry.language().code());
    out.optional(entry.slug()).each(entry.aliases(), out::text).optional(entry.layout());
    out.flag(entry.draft());
  }

  /** Everything else but the text. */
  void content(ParsedEntry entry) {
    fields(entry);
    out.each(entry.urls(), this::link);
    frame(entry.body());
  }

  /** What can be noticed of an entry without reading its text. */
  void face(ParsedEntry entry) {
    page(entry);
    fields(entry);
    headings(entry.body());
  }

  private void fields(ParsedEntry entry) {
    out.each(
        entry.fields().entrySet(),
        field -> {
          common.accept(field.getKey());
          value(field.getValue().value());
          places.accept(field.getValue().at());
        });
    out.each(entry.faulty().stream().sorted().toList(), common);
    out.each(entry.references(), this::reference);
  }

  private void id(EntryId id) {
    common.accept(id.type());
    common.accept(id.slug());
  }

  private void link(ExternalLink link) {
    out.text(link.address());
    places.accept(link.at());
  }

  private void reference(ParsedEntry.ReferenceUse use) {
    common.accept(use.field());
    id(use.target());
    common.accept(use.written());
    out.each(use.list().stream().sorted().toList(), this::id);
    out.optional(use.inverse());
    places.accept(use.at());
  }

  private void headings(Body body) {
    out.each(
        body.headings(),
        heading -> out.number(heading.level()).text(heading.id()).text(heading.text()));
  }

  /** What is known of a text without reading it. */
  private void frame(Body body) {
    headings(body);
    out.each(body.externalLinks(), this::link);
    segments(body.slots());
  }

  void segments(List<Body.Segment> segments) {
    out.each(segments, this::segment);
  }

  private void segment(Body.Segment segment) {
    if (segment instanceof Body.Html html) {
      out.number(0).text(html.text());
    } else if (segment instanceof Body.LinkStart link) {
      out.number(1);
      common.accept(link.target());
      common.accept(link.title());
      places.accept(link.at());
    } else if (segment instanceof Body.LinkEnd) {
      out.number(2);
    } else if (segment instanceof Body.Picture picture) {
      out.number(3).text(picture.target()).text(picture.text()).text(picture.title());
      places.accept(picture.at());
    }
  }

  void sections(List<Body.Section> sections) {
    out.each(sections, section -> out.text(section.heading()).text(section.text()));
  }

  void value(FieldValue value) {
    if (value instanceof FieldValue.Text text) {
      out.number(0).text(text.value());
    } else if (value instanceof FieldValue.Rich rich) {
      out.number(1);
      frame(rich.body());
      segments(rich.body().segments());
      sections(rich.body().sections());
    } else if (value instanceof FieldValue.Numeric number) {
      out.number(2).text(number.value().toString());
    } else if (value instanceof FieldValue.Flag flag) {
      out.number(3).flag(flag.value());
    } else if (value instanceof FieldValue.Day day) {
      out.number(4);
      date(day.value());
    } else if (value instanceof FieldValue.Period period) {
      out.number(5);
      date(period.from());
      out.each(period.to().stream().toList(), this::date);
    } else {
      linked(value);
    }
  }

  private void linked(FieldValue value) {
    if (value instanceof FieldValue.Image image) {
      out.number(6).text(image.address());
      places.accept(image.at());
    } else if (value instanceof FieldValue.Geo geo) {
      out.number(7).whole(Double.doubleToLongBits(geo.lat()));
      out.whole(Double.doubleToLongBits(geo.lon()));
    } else if (value instanceof FieldValue.TermRef term) {
      out.number(8);
      common.accept(term.vocabulary());
      common.accept(term.term());
    } else if (value instanceof FieldValue.Reference reference) {
      out.number(9);
      id(reference.target());
    } else if (value instanceof FieldValue.Many many) {
      out.number(10).each(many.items(), this::value);
    } else if (value instanceof FieldValue.Group group) {
      out.number(11);
      out.each(
          group.fields().entrySet(),
          field -> {
            common.accept(field.getKey());
            value(field.getValue());
          });
    }
  }

  private void date(PartialDate date) {
    out.number(date.year()).number(date.month()).number(date.day());
  }
}
