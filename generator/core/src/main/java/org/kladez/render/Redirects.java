package org.kladez.render;

import freemarker.template.utility.StringUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kladez.config.SiteConfig;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.model.OutputFile;
import org.kladez.model.Question;
import org.kladez.model.Site;

/**
 * Pages at earlier addresses of entries, which lead to where they stand now on any host of static
 * files.
 */
final class Redirects {
  private final SiteConfig config;
  private final Site site;

  Redirects(SiteConfig config, Site site) {
    this.config = config;
    this.site = site;
  }

  List<RenderTask> files() {
    List<RenderTask> files = new ArrayList<>();
    for (Language language : config.languages()) {
      for (LocalEntry entry : site.local().getOrDefault(language, Map.of()).values()) {
        for (String path : entry.aliasPaths()) {
          files.add(
              RenderTask.of(
                  path + "index.html",
                  // Of two entries with the same former address the first has it, this time.
                  language.code() + " " + entry.id(),
                  Set.of(new Question.Seen(language, entry.id())),
                  () -> redirect(path, entry)));
        }
      }
    }
    return files;
  }

  private OutputFile redirect(String path, LocalEntry entry) {
    int depth = (int) path.chars().filter(c -> c == '/').count();
    String url = StringUtil.XHTMLEnc("../".repeat(depth) + entry.path());
    String title = StringUtil.XHTMLEnc(entry.title());
    String lang = entry.text().language().code();
    String html =
        String.join(
            "\n",
            "<!doctype html>",
            "<html lang=\"" + lang + "\">",
            "<head>",
            "<meta charset=\"utf-8\">",
            "<title>" + title + "</title>",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            "<meta name=\"robots\" content=\"noindex\">",
            "<meta http-equiv=\"refresh\" content=\"0; url=" + url + "\">",
            "<link rel=\"canonical\" href=\"" + Urls.absolute(config, entry.path()) + "\">",
            "</head>",
            "<body>",
            "<main><h1><a href=\"" + url + "\">" + title + "</a></h1></main>",
            "</body>",
            "</html>",
            "");
    return OutputFile.of(path + "index.html", html);
  }
}
