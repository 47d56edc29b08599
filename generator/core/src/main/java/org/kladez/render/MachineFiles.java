package org.kladez.render;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.kladez.config.SiteConfig;
import org.kladez.model.FieldValue;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.model.OutputFile;
import org.kladez.model.PartialDate;
import org.kladez.model.Site;
import org.kladez.render.view.AlternateView;

/**
 * What machines read: feeds (Atom, RFC 4287), the sitemap, {@code robots.txt}, headers for hosts.
 */
final class MachineFiles {
  private static final int FEED_LENGTH = 30;
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private final SiteConfig config;
  private final Site site;

  MachineFiles(SiteConfig config, Site site) {
    this.config = config;
    this.site = site;
  }

  List<OutputFile> files(List<Page> pages) {
    List<OutputFile> files = new ArrayList<>();
    config.languages().forEach(language -> files.add(feed(language)));
    files.add(sitemap(pages));
    files.add(
        OutputFile.of(
            "robots.txt",
            "User-agent: *\nAllow: /\nSitemap: " + Urls.absolute(config, "sitemap.xml") + "\n"));
    files.add(OutputFile.of("_headers", headers()));
    return files;
  }

  private static String headers() {
    return String.join(
        "\n",
        "/*",
        "  Content-Security-Policy: " + PageRenderer.CSP + "; frame-ancestors 'none'",
        "  X-Content-Type-Options: nosniff",
        "  Referrer-Policy: strict-origin-when-cross-origin",
        "/assets/*",
        "  Cache-Control: public, max-age=31536000, immutable",
        "/media/*",
        "  Cache-Control: public, max-age=31536000, immutable",
        "");
  }

  /** An entry with its first date. */
  private record Dated(LocalEntry entry, PartialDate date) {}

  private OutputFile feed(Language language) {
    List<Dated> dated =
        site.local().getOrDefault(language, Map.of()).values().stream()
            .filter(entry -> !entry.isFallback())
            .flatMap(entry -> date(entry).map(date -> new Dated(entry, date)).stream())
            .sorted(Comparator.comparing(Dated::date).reversed().thenComparing(d -> d.entry().id()))
            .limit(FEED_LENGTH)
            .toList();
    String path = language.code() + "/feed.xml";
    return xml(
        path,
        out -> {
          out.writeStartElement("feed");
          out.writeDefaultNamespace(ATOM);
          out.writeAttribute("xml:lang", language.code());
          element(out, "title", config.title().in(language));
          element(out, "id", Urls.absolute(config, language.code() + "/"));
          link(out, "self", Urls.absolute(config, path));
          link(out, "alternate", Urls.absolute(config, language.code() + "/"));
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

  private static Optional<PartialDate> date(LocalEntry entry) {
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

  private OutputFile sitemap(List<Page> pages) {
    Alternates alternates = new Alternates(config, site, pages);
    return xml(
        "sitemap.xml",
        out -> {
          out.writeStartElement("urlset");
          out.writeDefaultNamespace(SITEMAP);
          out.writeNamespace("xhtml", XHTML);
          for (Page page : pages) {
            if (!Alternates.isHidden(page)) {
              sitemapEntry(out, page, alternates.machine(page));
            }
          }
          out.writeEndElement();
        });
  }

  private void sitemapEntry(XMLStreamWriter out, Page page, List<AlternateView> alternates)
      throws XMLStreamException {
    out.writeStartElement("url");
    element(out, "loc", Urls.absolute(config, page.path()));
    for (AlternateView alternate : alternates) {
      out.writeEmptyElement("xhtml", "link", XHTML);
      out.writeAttribute("rel", "alternate");
      out.writeAttribute("hreflang", alternate.code());
      out.writeAttribute("href", alternate.href());
    }
    out.writeEndElement();
  }

  private static void link(XMLStreamWriter out, String rel, String href) throws XMLStreamException {
    out.writeEmptyElement("link");
    out.writeAttribute("rel", rel);
    out.writeAttribute("href", href);
  }

  private static void element(XMLStreamWriter out, String name, String text)
      throws XMLStreamException {
    out.writeStartElement(name);
    out.writeCharacters(text);
    out.writeEndElement();
  }

  /** Writes the content of an XML file. */
  private interface Content {
    void write(XMLStreamWriter out) throws XMLStreamException;
  }

  private static OutputFile xml(String path, Content content) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      out.writeCharacters("\n");
      content.write(out);
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to a string does not fail", e);
    }
    return OutputFile.of(path, text + "\n");
  }
}
