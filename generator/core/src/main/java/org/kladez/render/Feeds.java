package org.kladez.render;

import static org.kladez.render.XmlFile.element;
import static org.kladez.render.XmlFile.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.kladez.config.SiteConfig;
import org.kladez.model.FieldValue;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.model.OutputFile;
import org.kladez.model.PartialDate;
import org.kladez.model.Question;
import org.kladez.model.Site;
import org.kladez.schema.TypeSchema;

/** Feeds (Atom, RFC 4287): one for each language, and one for each list with dated entries. */
final class Feeds {
  private static final String FILE = "feed.xml";
  private static final int LENGTH = 30;
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final SiteConfig config;
  private final Site site;

  Feeds(SiteConfig config, Site site) {
    this.config = config;
    this.site = site;
  }

  List<RenderTask> files(List<Page> pages) {
    List<RenderTask> files = new ArrayList<>();
    for (Language language : config.languages()) {
      files.add(
          RenderTask.of(
              language.code() + "/" + FILE,
              Set.of(new Question.Everything(language)),
              () -> ofAll(language)));
    }
    for (Page page : pages) {
      if (page instanceof Page.TypeList list && list.number() == 1) {
        ofType(list.language(), list.type()).ifPresent(files::add);
      }
    }
    return files;
  }

  private OutputFile ofAll(Language language) {
    Stream<LocalEntry> all = site.local().getOrDefault(language, Map.of()).values().stream();
    return feed(language, language.code() + "/", config.title().in(language), newest(all));
  }

  private Optional<RenderTask> ofType(Language language, TypeSchema type) {
    List<LocalEntry> list = site.list(language, type.type());
    String title = type.plural().in(language) + " – " + config.title().in(language);
    String home = language.code() + "/" + type.type() + "/";
    boolean dated = list.stream().anyMatch(e -> !e.isFallback() && date(e).isPresent());
    return dated
        ? Optional.of(
            RenderTask.of(
                home + FILE,
                Set.of(new Question.Listed(language, type.type())),
                () -> feed(language, home, title, newest(list.stream()))))
        : Optional.empty();
  }

  /** An entry with its first date. */
  private record Dated(LocalEntry entry, PartialDate date) {}

  private static List<Dated> newest(Stream<LocalEntry> entries) {
    return entries
        .filter(entry -> !entry.isFallback())
        .flatMap(entry -> date(entry).map(date -> new Dated(entry, date)).stream())
        .sorted(Comparator.comparing(Dated::date).reversed().thenComparing(d -> d.entry().id()))
        .limit(LENGTH)
        .toList();
  }

  private OutputFile feed(Language language, String home, String title, List<Dated> dated) {
    String path = home + FILE;
    return XmlFile.of(
        path,
        out -> {
          out.writeStartElement("feed");
          out.writeDefaultNamespace(ATOM);
          out.writeAttribute("xml:lang", language.code());
          element(out, "title", title);
          element(out, "id", Urls.absolute(config, home));
          link(out, "self", Urls.absolute(config, path));
          link(out, "alternate", Urls.absolute(config, home));
          element(
              out, "updated", dated.isEmpty() ? "1970-01-01T00:00:00Z" : time(dated.get(0).date()));
          out.writeStartElement("author");
          element(out, "name", config.title().in(language));
          out.writeEndElement();
          for (Dated item : dated) {
            feedEntry(out, item);
          }
          out.writeEndElement();
        });
  }

  private void feedEntry(XMLStreamWriter out, Dated item) throws XMLStreamException {
    String url = Urls.absolute(config, item.entry().path());
    out.writeStartElement("entry");
    element(out, "title", item.entry().title());
    element(out, "id", url);
    link(out, "alternate", url);
    element(out, "updated", time(item.date()));
    element(out, "summary", item.entry().textField("summary").orElse(item.entry().title()));
    out.writeEndElement();
  }

  /** The first date among the fields, the beginning of a period. */
  static Optional<PartialDate> date(LocalEntry entry) {
    for (FieldValue value : entry.fields().values()) {
      if (value instanceof FieldValue.Day day) {
        return Optional.of(day.value());
      } else if (value instanceof FieldValue.Period period) {
        return Optional.of(period.from());
      }
    }
    return Optional.empty();
  }

  private static String time(PartialDate date) {
    PartialDate day =
        new PartialDate(date.year(), Math.max(1, date.month()), Math.max(1, date.day()));
    return day + "T00:00:00Z";
  }
}
