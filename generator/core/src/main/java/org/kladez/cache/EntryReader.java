package org.kladez.cache;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.memo.Memo;
import org.kladez.model.Body;
import org.kladez.model.EntryId;
import org.kladez.model.ExternalLink;
import org.kladez.model.FieldValue;
import org.kladez.model.Language;
import org.kladez.model.ParsedEntry;
import org.kladez.model.PartialDate;

/** Reads what {@link EntryWriter} has written. */
final class EntryReader {
  private final Unpacker in;
  private final Supplier<String> common;
  private final String file;

  private EntryReader(Unpacker in, Supplier<String> common, String file) {
    this.in = in;
    this.common = common;
    this.file = file;
  }

  /** A reader of what {@link EntryWriter#whole} has written. */
  static EntryReader whole(Unpacker in, String file) {
    return new EntryReader(in, in::text, file);
  }

  /** A reader of what {@link EntryWriter#sharing} has written. */
  static EntryReader sharing(SharedTexts shared, Unpacker in, String file) {
    return new EntryReader(in, () -> shared.text(in.count()), file);
  }

  /**
   * An entry, of which all that does not concern its page is read when somebody asks for it.
   *
   * @param text reads where its text is
   */
  ParsedEntry entry(Map<String, Language> languages, Function<Unpacker, Body.Content> text) {
    EntryId id = id();
    Language language = java.util.Objects.requireNonNull(languages.get(common.get()));
    ParsedEntry.Page page =
        new ParsedEntry.Page(in.optional(), in.each(in::text), in.optional(), in.flag());
    return new ParsedEntry(id, language, file, page, Memo.of(() -> content(text)));
  }

  private ParsedEntry.Content content(Function<Unpacker, Body.Content> text) {
    Body.Content place = text.apply(in);
    Map<String, ParsedEntry.Field> fields = new LinkedHashMap<>();
    for (int left = in.count(); left > 0; left--) {
      fields.put(common.get(), new ParsedEntry.Field(value(), place()));
    }
    Set<String> faulty = new HashSet<>(in.each(common));
    List<ParsedEntry.ReferenceUse> references = in.each(this::reference);
    List<ExternalLink> urls = in.each(this::link);
    Body body = body(place);
    return new ParsedEntry.Content(fields, faulty, references, urls, () -> body);
  }

  private SourcePosition place() {
    return new SourcePosition(file, in.count(), in.count(), in.count(), in.count());
  }

  private EntryId id() {
    return new EntryId(common.get(), common.get());
  }

  private ExternalLink link() {
    return new ExternalLink(in.text(), place());
  }

  private ParsedEntry.ReferenceUse reference() {
    return new ParsedEntry.ReferenceUse(
        common.get(), id(), common.get(), new HashSet<>(in.each(this::id)), in.optional(), place());
  }

  private Body body(Body.Content content) {
    List<Body.Heading> headings = in.each(() -> new Body.Heading(in.count(), in.text(), in.text()));
    List<ExternalLink> links = in.each(this::link);
    return new Body(headings, links, segments(), content);
  }

  List<Body.Segment> segments() {
    return in.each(this::segment);
  }

  private Body.Segment segment() {
    return switch (in.count()) {
      case 0 -> new Body.Html(in.text());
      case 1 -> new Body.LinkStart(common.get(), common.get(), place());
      case 2 -> new Body.LinkEnd();
      default -> new Body.Picture(in.text(), in.text(), in.text(), place());
    };
  }

  List<Body.Section> sections() {
    return in.each(() -> new Body.Section(in.text(), in.text()));
  }

  private FieldValue value() {
    return switch (in.count()) {
      case 0 -> new FieldValue.Text(in.text());
      case 1 -> rich();
      case 2 -> new FieldValue.Numeric(new BigDecimal(in.text()));
      case 3 -> new FieldValue.Flag(in.flag());
      case 4 -> new FieldValue.Day(date());
      case 5 -> new FieldValue.Period(date(), in.each(this::date).stream().findFirst());
      case 6 -> new FieldValue.Image(in.text(), place());
      case 7 ->
          new FieldValue.Geo(
              Double.longBitsToDouble(in.whole()), Double.longBitsToDouble(in.whole()));
      case 8 -> new FieldValue.TermRef(common.get(), common.get());
      case 9 -> new FieldValue.Reference(id());
      case 10 -> new FieldValue.Many(in.each(this::value));
      default -> group();
    };
  }

  private FieldValue rich() {
    Body frame = body(Body.EMPTY.content());
    List<Body.Segment> segments = segments();
    return new FieldValue.Rich(
        Body.of(segments, frame.headings(), sections(), frame.externalLinks()));
  }

  private FieldValue group() {
    Map<String, FieldValue> fields = new LinkedHashMap<>();
    for (int left = in.count(); left > 0; left--) {
      fields.put(common.get(), value());
    }
    return new FieldValue.Group(fields);
  }

  private PartialDate date() {
    return new PartialDate(in.count(), in.count(), in.count());
  }
}
