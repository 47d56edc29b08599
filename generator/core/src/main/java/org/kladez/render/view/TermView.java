package org.kladez.render.view;

import java.util.List;

/**
 * A term and the entries that bear it.
 *
 * @param title the term's label
 * @param description what it means; may be empty
 * @param vocabulary its vocabulary
 * @param count how many entries there are
 * @param groups the entries by type
 */
public record TermView(
    String title, String description, LinkView vocabulary, int count, List<Group> groups) {
  /**
   * The entries of one type.
   *
   * @param id the type's name, which the group is to bear as its id: facets of lists link to it
   * @param title the type's name for several
   * @param url the type's list; empty for free pages, which have none
   * @param entries the entries
   */
  public record Group(String id, String title, String url, List<EntryView> entries) {}
}
