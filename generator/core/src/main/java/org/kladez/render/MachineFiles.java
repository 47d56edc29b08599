package org.kladez.render;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.kladez.config.SiteConfig;
import org.kladez.model.OutputFile;
import org.kladez.model.Site;
import org.kladez.render.view.AlternateView;

/** What machines read: the sitemap, {@code robots.txt}, headers for hosts. */
final class MachineFiles {
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

  private OutputFile sitemap(List<Page> pages) {
    Alternates alternates = new Alternates(config, site, pages);
    return XmlFile.of(
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
    XmlFile.element(out, "loc", Urls.absolute(config, page.path()));
    for (AlternateView alternate : alternates) {
      out.writeEmptyElement("xhtml", "link", XHTML);
      out.writeAttribute("rel", "alternate");
      out.writeAttribute("hreflang", alternate.code());
      out.writeAttribute("href", alternate.href());
    }
    out.writeEndElement();
  }
}
