package org.kladez.site;

import java.net.URI;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** Follows links within the built site. */
final class LinkCheck {
  private static final String HOST = "site.invalid";

  private final SiteFiles site;
  private final String base;
  private final URI root;

  /**
   * Makes a check.
   *
   * @param base the site's own address: links that begin with it are followed too
   */
  LinkCheck(SiteFiles site, String base) {
    this.site = site;
    this.base = base;
    this.root = URI.create("http://" + HOST + URI.create(base).getPath());
  }

  /** The public address of a page. */
  String address(String page) {
    return base + page.replaceFirst("(^|/)index\\.html$", "$1");
  }

  /** Says what is wrong with a link, or nothing when it resolves or leads elsewhere. */
  Optional<String> fault(String page, String link) {
    URI address;
    try {
      String local = link.startsWith(base) ? root + link.substring(base.length()) : link;
      address = root.resolve(page).resolve(local);
    } catch (IllegalArgumentException e) {
      return Optional.of(page + ": no address: " + link);
    }
    if (!HOST.equals(address.getHost())) {
      return Optional.empty();
    }
    if (!address.getPath().startsWith(root.getPath())) {
      return Optional.of(page + ": leads out of the site: " + link);
    }
    String path = address.getPath().substring(root.getPath().length());
    String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    if (!site.files().contains(file)) {
      return Optional.of(page + ": leads nowhere: " + link);
    }
    return missingFragment(page, link, file, address.getFragment());
  }

  private Optional<String> missingFragment(String page, String link, String file, String fragment) {
    Document target = site.pages().get(file);
    if (fragment == null || fragment.isEmpty() || target == null) {
      return Optional.empty();
    }
    return target.getElementById(fragment) == null
        ? Optional.of(page + ": no such place: " + link)
        : Optional.empty();
  }
}
