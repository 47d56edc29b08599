package org.kladez.render.view;

import java.util.List;

/** The site, seen from a page. */
public final class SiteView {
  private final PageContext page;
  private final String currentType;

  /**
   * Makes the view.
   *
   * @param page the page
   * @param currentType the type that the page belongs to; empty for none
   */
  public SiteView(PageContext page, String currentType) {
    this.page = page;
    this.currentType = currentType;
  }

  /**
   * The site's name.
   *
   * @return its title in the page's language
   */
  public String title() {
    return page.typeset(page.model().config.title().in(page.language()));
  }

  /**
   * What stands under the name.
   *
   * @return the tagline
   */
  public String tagline() {
    return page.typeset(page.model().config.tagline().in(page.language()));
  }

  /**
   * One sentence about the site.
   *
   * @return the description
   */
  public String description() {
    return page.typeset(page.model().config.description().in(page.language()));
  }

  /**
   * The home page in the page's language.
   *
   * @return its address
   */
  public String homeUrl() {
    return page.url(page.language().code() + "/");
  }

  /**
   * The search page.
   *
   * @return its address
   */
  public String searchUrl() {
    return page.url(page.language().code() + "/search/");
  }

  /**
   * The feed.
   *
   * @return its address
   */
  public String feedUrl() {
    return page.url(page.language().code() + "/feed.xml");
  }

  /**
   * The types that have entries, in the order of the menu.
   *
   * @return the sections
   */
  public List<SectionView> sections() {
    return page.model().sections().stream()
        .filter(type -> !page.model().site.list(page.language(), type.type()).isEmpty())
        .map(type -> new SectionView(page, type, type.type().equals(currentType)))
        .toList();
  }
}
