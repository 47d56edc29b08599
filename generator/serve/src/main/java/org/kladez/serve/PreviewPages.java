package org.kladez.serve;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kladez.Edition;
import org.kladez.diagnostic.Suggestions;
import org.kladez.json.Json;
import org.kladez.model.OutputFile;

/** What the preview adds to pages, and what it shows where there is none. */
final class PreviewPages {
  /** The folder of the preview's own files; no language and no asset has such a name. */
  static final String OWN = "_preview/";

  private static final String HEAD_END = "</head>";
  private static final String INDEX = "index.html";
  private static final int MOST_NEIGHBOURS = 12;

  private PreviewPages() {}

  /** A page with the script that keeps it up to date. */
  static byte[] withScript(OutputFile page, Showing showing) {
    String html = new String(page.bytes(), StandardCharsets.UTF_8);
    int end = html.indexOf(HEAD_END);
    if (end < 0) {
      return page.bytes();
    }
    String script =
        "<link rel=\"stylesheet\" href=\"/"
            + OWN
            + "page.css\"><script type=\"module\" src=\"/"
            + OWN
            + "client.js\" data-preview-edition=\""
            + showing.id()
            + "\" data-preview-scripts=\""
            + showing.edition().scripts()
            + "\""
            + (showing.edition().drafts().contains(page.path()) ? " data-preview-draft" : "")
            + "></script>";
    String whole = html.substring(0, end) + script + html.substring(end);
    return whole.getBytes(StandardCharsets.UTF_8);
  }

  /** The pages that whoever asked for a file may have meant: addresses, the likeliest first. */
  static byte[] near(Edition edition, String file, PreviewTexts texts) {
    boolean broken = !edition.hasPages() || edition.pages().contains(file);
    List<String> near = broken ? List.of() : near(edition, file);
    return Json.bytes(
        json ->
            json.object(
                answer -> {
                  answer.put("language", texts.language());
                  answer.put("title", texts.near(broken, "title"));
                  answer.put("explanation", texts.near(broken, "text"));
                  answer.array("pages", near, (to, page) -> to.value(address(page)));
                }));
  }

  private static List<String> near(Edition edition, String file) {
    Set<String> pages = edition.pages();
    List<String> near = new ArrayList<>();
    Suggestions.nearest(file, pages).ifPresent(near::add);
    String folder = parent(file);
    while (near.size() < 2 && !folder.isEmpty()) {
      String within = folder;
      pages.stream()
          .filter(page -> isChild(page, within) && !near.contains(page))
          .limit(MOST_NEIGHBOURS)
          .forEach(near::add);
      folder = parent(folder);
    }
    if (near.isEmpty()) {
      pages.stream().filter(page -> page.endsWith("/" + INDEX)).limit(2).forEach(near::add);
    }
    return near;
  }

  /** Whether a page is a folder right in another one. */
  private static boolean isChild(String page, String folder) {
    int slash = page.indexOf('/', folder.length());
    return page.startsWith(folder) && slash > 0 && page.substring(slash + 1).equals(INDEX);
  }

  /** The folder that something stands in, ending in a slash; empty at the root. */
  private static String parent(String file) {
    String whole =
        file.endsWith("/" + INDEX) ? file.substring(0, file.length() - INDEX.length()) : file;
    String open = whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
    return open.substring(0, open.lastIndexOf('/') + 1);
  }

  static String address(String file) {
    return "/" + (file.endsWith(INDEX) ? file.substring(0, file.length() - INDEX.length()) : file);
  }
}
