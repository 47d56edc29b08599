package org.kladez.render;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kladez.config.SiteConfig;
import org.kladez.model.Site;
import org.kladez.schema.Schemas;

/** Which pages a site has. */
public final class SitePlan {
  private final List<Page> pages;
  private final Set<String> taken;

  private SitePlan(List<Page> pages, Set<String> taken) {
    this.pages = List.copyOf(pages);
    this.taken = Set.copyOf(taken);
  }

  /**
   * Plans a site.
   *
   * @param config the configuration
   * @param schemas the types and vocabularies
   * @param site the site
   * @return the plan
   */
  public static SitePlan of(SiteConfig config, Schemas schemas, Site site) {
    Set<String> taken = new HashSet<>();
    List<Page> pages =
        new PagePlan(config, schemas, site)
            .pages().stream().filter(page -> isFirst(page.file(), taken)).toList();
    return new SitePlan(pages, taken);
  }

  /** Of two pages with one address, which is told as a fault, the first is written. */
  static boolean isFirst(String path, Set<String> taken) {
    return taken.add(path.toLowerCase(Locale.ROOT));
  }

  List<Page> pages() {
    return pages;
  }

  /** The files of the pages in small letters. */
  Set<String> taken() {
    return taken;
  }

  /**
   * The paths of all pages.
   *
   * @return paths from the site's root, without {@code index.html}
   */
  public List<String> paths() {
    return pages.stream().map(Page::path).toList();
  }
}
