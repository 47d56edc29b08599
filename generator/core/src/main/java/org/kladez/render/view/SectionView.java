package org.kladez.render.view;

import java.util.List;
import org.kladez.model.LocalEntry;
import org.kladez.schema.TypeSchema;

/** A type and its list. */
public final class SectionView {
  private final PageContext page;
  private final TypeSchema schema;
  private final boolean current;

  SectionView(PageContext page, TypeSchema schema, boolean current) {
    this.page = page;
    this.schema = schema;
    this.current = current;
  }

  private List<LocalEntry> list() {
    return page.site().list(page.language(), schema.type());
  }

  /**
   * The type's name in addresses.
   *
   * @return for instance {@code schools}
   */
  public String type() {
    return schema.type();
  }

  /**
   * The type's name for several.
   *
   * @return for instance "Schools"
   */
  public String title() {
    return schema.plural().in(page.language());
  }

  /**
   * The type's name for one.
   *
   * @return for instance "School"
   */
  public String name() {
    return schema.name().in(page.language());
  }

  /**
   * What its list begins with.
   *
   * @return the description; may be empty
   */
  public String description() {
    return page.typeset(schema.description().in(page.language()));
  }

  /**
   * The list's first page.
   *
   * @return its address
   */
  public String url() {
    return page.url(page.language().code() + "/" + schema.type() + "/");
  }

  /**
   * The entries as JSON.
   *
   * @return the file's address
   */
  public String dataUrl() {
    return url() + "data.json";
  }

  /**
   * The feed of the newest entries.
   *
   * @return its address; empty when no entry has a date
   */
  public String feedUrl() {
    boolean dated = page.site().isDated(page.language(), schema.type());
    return dated ? url() + "feed.xml" : "";
  }

  /**
   * How many entries there are.
   *
   * @return the number
   */
  public int count() {
    return page.site().count(page.language(), schema.type());
  }

  /**
   * Whether the page belongs to this section.
   *
   * @return true for the section of the page
   */
  public boolean current() {
    return current;
  }

  /**
   * The entries in the order of the list.
   *
   * @return all of them
   */
  public List<EntryView> entries() {
    return list().stream().map(entry -> new EntryView(page, entry)).toList();
  }
}
