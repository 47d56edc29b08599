package org.kladez;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Follows the links between the pages of a built site. */
final class SiteLinks {
  private SiteLinks() {}

  /** Every relative link or picture that leads to no file or heading, as "page: address". */
  static List<String> broken(Path site) throws IOException {
    List<String> broken = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : TestSite.files(site).entrySet()) {
      if (file.getKey().endsWith(".html") && !file.getKey().endsWith("404.html")) {
        check(site, file.getKey(), broken);
      }
    }
    return broken;
  }

  private static void check(Path site, String page, List<String> broken) throws IOException {
    Path file = site.resolve(page);
    for (Element element : read(file).select("a[href], img[src]")) {
      String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
      if (!address.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*|//.*") && !exists(site, file, address)) {
        broken.add(page + ": " + address);
      }
    }
  }

  private static boolean exists(Path site, Path page, String address) throws IOException {
    int hash = address.indexOf('#');
    String path =
        URLDecoder.decode(hash < 0 ? address : address.substring(0, hash), StandardCharsets.UTF_8);
    Path target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
    Path file = Files.isDirectory(target) ? target.resolve("index.html") : target;
    if (!file.startsWith(site) || !Files.isRegularFile(file)) {
      return false;
    }
    String fragment = hash < 0 ? "" : address.substring(hash + 1);
    return fragment.isEmpty() || read(file).getElementById(fragment) != null;
  }

  private static Document read(Path file) throws IOException {
    return Jsoup.parse(Files.readString(file));
  }
}
