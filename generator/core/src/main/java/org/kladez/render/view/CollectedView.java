package org.kladez.render.view;

import java.util.List;

/**
 * Objects of many entries that have a part in common.
 *
 * @param id the part as it is stored: a term's id, a text; empty when the objects lack it
 * @param title the part in words
 * @param url its page; may be empty
 * @param items the objects by title, each once
 */
public record CollectedView(String id, String title, String url, List<Item> items) {
  /**
   * An object.
   *
   * @param value the object, as the first entry has it
   * @param entries the entries that have it
   */
  public record Item(ValueView value, List<EntryView> entries) {}
}
