package org.kladez.schema;

import org.kladez.model.LocalizedText;

/**
 * A field of a type.
 *
 * @param name its key in front matter
 * @param kind how its value is read
 * @param label its name for readers
 * @param required whether it must be there
 * @param translatable whether each translation says it anew; otherwise it is inherited from the
 *     source
 * @param facet whether lists and search can be narrowed by it
 */
public record Field(
    String name,
    Kind kind,
    LocalizedText label,
    boolean required,
    boolean translatable,
    boolean facet) {}
