package org.kladez.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page of a site, made ready to be opened from a folder of files. */
final class OfflinePage {
  private static final String INDEX = "index.html";
  private static final String BOX = "search-box.js";

  /** What a browser cannot use there, or would only complain about. */
  private static final String USELESS =
      "meta[http-equiv=Content-Security-Policy], link[rel=modulepreload], link[rel=preload], "
          + "link[rel=manifest]";

  private static final Pattern REFRESH = Pattern.compile("(?i)^(\\s*\\d+\\s*;\\s*url=)(.*)$");

  private final URI page;
  private final Set<String> files;
  private final Set<String> modules;

  /**
   * Begins to change a page.
   *
   * @param path the page's file, relative to the site
   * @param files all files of the site
   * @param modules those that can be classic scripts
   */
  OfflinePage(String path, Set<String> files, Set<String> modules) {
    this.page = URI.create("site:/").resolve(uri(path));
    this.files = files;
    this.modules = modules;
  }

  private static URI uri(String path) {
    try {
      return new URI(null, null, path, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  byte[] changed(byte[] html) {
    Document document = Jsoup.parse(new String(html, UTF_8));
    document.outputSettings().prettyPrint(false).charset(UTF_8);
    document.select(USELESS).remove();
    document.select("[integrity]").removeAttr("integrity").removeAttr("crossorigin");
    for (Element script : document.select("script[type=module][src]")) {
      classic(script);
    }
    for (String attribute : List.of("href", "action")) {
      for (Element element : document.select("[" + attribute + "]")) {
        element.attr(attribute, toFile(element.attr(attribute)));
      }
    }
    for (Element refresh : document.select("meta[http-equiv=refresh]")) {
      Matcher matcher = REFRESH.matcher(refresh.attr("content"));
      if (matcher.matches()) {
        refresh.attr("content", matcher.group(1) + toFile(matcher.group(2)));
      }
    }
    return document.outerHtml().getBytes(UTF_8);
  }

  private void classic(Element script) {
    String source = script.attr("src");
    if (source.endsWith("/" + BOX)) {
      String folder = source.substring(0, source.length() - BOX.length());
      script.attr("src", folder + OfflineSite.SEARCH);
    } else if (!modules.contains(target(source))) {
      script.remove();
      return;
    }
    script.removeAttr("type").removeAttr("blocking").attr("defer", true);
  }

  /** An address that names the file of the folder that it leads to, if it leads to one. */
  private String toFile(String address) {
    String target = target(address);
    boolean folder = target.isEmpty() || target.endsWith("/");
    if (!folder || !files.contains(target + INDEX)) {
      return address;
    }
    int end = 0;
    while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
      end++;
    }
    boolean here = end == 0 && !address.isEmpty();
    return here ? address : address.substring(0, end) + INDEX + address.substring(end);
  }

  /** The file or folder that an address leads to; the address itself when it leads elsewhere. */
  private String target(String address) {
    try {
      URI target = page.resolve(new URI(address));
      return "site".equals(target.getScheme()) && target.getPath() != null
          ? target.getPath().substring(1)
          : address;
    } catch (URISyntaxException e) {
      return address;
    }
  }
}
