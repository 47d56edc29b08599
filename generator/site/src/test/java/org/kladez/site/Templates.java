package org.kladez.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;

/**
 * One page of every template in every language, chosen from the built site: of each kind of page
 * and each type the longest, because it has the most that can be wrong.
 */
final class Templates {
  private Templates() {}

  static List<String> pages(SiteFiles site) {
    Map<String, String> chosen = new LinkedHashMap<>();
    site.pages().forEach((path, page) -> choose(path, page, site, chosen));
    List<String> paths = new ArrayList<>(chosen.values());
    paths.remove("404.html"); // the same as a language's own
    return paths;
  }

  private static void choose(
      String path, Document page, SiteFiles site, Map<String, String> chosen) {
    if (!page.select("meta[http-equiv=refresh]").isEmpty()) {
      return;
    }
    chosen.merge(
        kind(path),
        path,
        (one, other) -> site.read(one).length() >= site.read(other).length() ? one : other);
  }

  /**
   * What pages are alike by their address: {@code en/schools/x/index.html} and {@code
   * en/schools/y/index.html}; a free page is like no other.
   */
  private static String kind(String path) {
    String[] parts = path.split("/");
    return parts.length == 4 ? parts[0] + "/" + parts[1] + "/*" : path;
  }
}
