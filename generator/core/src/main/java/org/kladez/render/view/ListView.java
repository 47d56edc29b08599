package org.kladez.render.view;

import java.util.List;

/**
 * A page of a type's list.
 *
 * @param title the type's name for several
 * @param description what the list begins with
 * @param entries the entries on this page
 * @param count how many entries the whole list has
 * @param page this page's number, from 1
 * @param pages how many pages there are
 * @param previousUrl the page before; empty on the first
 * @param nextUrl the page after; empty on the last
 * @param pageLinks all pages
 * @param facets what the whole list can be filtered by
 */
public record ListView(
    String title,
    String description,
    List<EntryView> entries,
    int count,
    int page,
    int pages,
    String previousUrl,
    String nextUrl,
    List<PageLink> pageLinks,
    List<FacetView> facets) {
  /**
   * A page of the list.
   *
   * @param number its number
   * @param url its address
   * @param current whether it is this page
   */
  public record PageLink(int number, String url, boolean current) {}
}
