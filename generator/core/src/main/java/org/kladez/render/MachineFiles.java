package org.kladez.render;

import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.kladez.config.SiteConfig;
import org.kladez.model.OutputFile;
import org.kladez.model.Question;
import org.kladez.render.view.AlternateView;
import org.kladez.render.view.SiteReader;

/** What machines read: the sitemap, {@code robots.txt}, headers for hosts. */
final class MachineFiles {
  private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String SITEMAP_FILE = "sitemap.xml";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private final SiteConfig config;
  private final SiteReader site;

  MachineFiles(SiteConfig config, SiteReader site) {
    this.config = config;
    this.site = site;
  }

  List<RenderTask> files(List<Page> pages) {
    String robots =
        "User-agent: *\nAllow: /\nSitemap: " + Urls.absolute(config, SITEMAP_FILE) + "\n";
    return List.of(
        RenderTask.of(SITEMAP_FILE, Set.of(new Question.Pages()), () -> sitemap(pages)),
        RenderTask.of(OutputFile.of("robots.txt", robots)),
        RenderTask.of(OutputFile.of("_headers", headers())));
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
    Alternates alternates = new Alternates(config, pages);
    return XmlFile.of(
        SITEMAP_FILE,
        out -> {
          out.writeStartElement("urlset");
          out.writeDefaultNamespace(SITEMAP);
          out.writeNamespace("xhtml", XHTML);
          for (Page page : pages) {
            if (!Alternates.isHidden(page)) {
              sitemapEntry(out, page, alternates.machine(page, site));
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
