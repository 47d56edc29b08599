package org.kladez.render.view;

import freemarker.template.utility.StringUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.kladez.model.Body;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.model.ShownPicture;
import org.kladez.model.Target;

/** Fills the slots of a text with addresses, seen from a page. */
final class BodyLinks {
  private final PageContext page;

  BodyLinks(PageContext page) {
    this.page = page;
  }

  String html(Body body) {
    StringBuilder out = new StringBuilder();
    Deque<Boolean> open = new ArrayDeque<>();
    for (Body.Segment segment : body.segments()) {
      if (segment instanceof Body.Html html) {
        out.append(html.text());
      } else if (segment instanceof Body.LinkStart link) {
        Optional<String> address = page.site().target(link.at()).flatMap(this::address);
        open.push(address.isPresent());
        address.ifPresent(url -> start(url, link.title(), out));
      } else if (segment instanceof Body.LinkEnd) {
        out.append(open.pop() ? "</a>" : "");
      } else if (segment instanceof Body.Picture picture) {
        picture(picture, out);
      }
    }
    return out.toString();
  }

  private static void start(String url, String title, StringBuilder out) {
    out.append("<a href=\"").append(escape(url)).append('"');
    if (!title.isEmpty()) {
      out.append(" title=\"").append(escape(title)).append('"');
    }
    out.append('>');
  }

  private void picture(Body.Picture picture, StringBuilder out) {
    Optional<ShownPicture> shown = page.model().picture(picture.at());
    if (shown.isEmpty()) {
      out.append(escape(picture.text()));
      return;
    }
    String sources = PictureTag.sources(shown.get(), page);
    out.append(sources.isEmpty() ? "" : "<picture>").append(sources);
    out.append("<img ").append(PictureTag.attributes(shown.get(), page)).append(" alt=\"");
    out.append(escape(picture.text())).append('"');
    if (!picture.title().isEmpty()) {
      out.append(" title=\"").append(escape(picture.title())).append('"');
    }
    out.append(" loading=\"lazy\">").append(sources.isEmpty() ? "" : "</picture>");
  }

  private static String escape(String text) {
    return StringUtil.XHTMLEnc(text);
  }

  private Optional<String> address(Target target) {
    if (target instanceof Target.ToHeading heading) {
      return Optional.of("#" + heading.fragment());
    } else if (target instanceof Target.ToList list) {
      boolean empty = page.site().count(page.language(), list.type()) == 0;
      String path = page.language().code() + "/" + list.type() + "/";
      return empty ? Optional.empty() : Optional.of(page.url(path));
    } else if (target instanceof Target.ToEntry link) {
      return entry(link).map(entry -> page.url(entry.path()) + fragment(entry, link));
    }
    return Optional.empty();
  }

  private Optional<LocalEntry> entry(Target.ToEntry link) {
    Language language = link.language().orElse(page.language());
    return page.site().findAnywhere(language, link.id());
  }

  /**
   * The heading, where the text that is shown has it: another language's headings have other ids.
   */
  private static String fragment(LocalEntry entry, Target.ToEntry link) {
    return link.fragment()
        .filter(id -> entry.text().body().headings().stream().anyMatch(h -> h.id().equals(id)))
        .map(id -> "#" + id)
        .orElse("");
  }
}
