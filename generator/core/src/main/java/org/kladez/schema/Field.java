package org.kladez.schema;

import java.util.Optional;
import org.kladez.model.LocalizedText;
import org.kladez.yaml.YamlNode;

/**
 * A field of a type.
 *
 * @param name its key in front matter
 * @param kind how its value is read
 * @param label its name for readers
 * @param hint what editors are told about it; empty when nothing is
 * @param required whether it must be there
 * @param translatable whether each translation says it anew; otherwise it is inherited from the
 *     source
 * @param facet whether lists and search can be narrowed by it
 * @param search how much its words count in search: 4 as in a title, 2 as in a heading, 1 as in the
 *     text, 0 not at all
 * @param defaultValue what stands in for it where it is left out, as written in the schema
 * @param deprecated why it is no longer to be used; nothing for a field that is
 */
public record Field(
    String name,
    Kind kind,
    LocalizedText label,
    LocalizedText hint,
    boolean required,
    boolean translatable,
    boolean facet,
    int search,
    Optional<YamlNode> defaultValue,
    Optional<LocalizedText> deprecated) {
  private static final int TITLE = 4;

  /**
   * A field with nothing out of the ordinary.
   *
   * @param name its key in front matter
   * @param kind how its value is read
   * @param label its name for readers
   * @param required whether it must be there
   * @param translatable whether each translation says it anew
   * @param facet whether lists and search can be narrowed by it
   */
  public Field(
      String name,
      Kind kind,
      LocalizedText label,
      boolean required,
      boolean translatable,
      boolean facet) {
    this(
        name,
        kind,
        label,
        LocalizedText.same(""),
        required,
        translatable,
        facet,
        usualSearch(name),
        Optional.empty(),
        Optional.empty());
  }

  static int usualSearch(String name) {
    return name.equals("title") ? TITLE : 1;
  }
}
