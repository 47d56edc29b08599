/**
 * What content may say: types with their fields ({@link org.kladez.schema.TypeSchema}, {@link
 * org.kladez.schema.Field}, {@link org.kladez.schema.Kind}) and vocabularies, read by {@link
 * org.kladez.schema.SchemaReader} and {@link org.kladez.schema.VocabularyReader}, gathered in
 * {@link org.kladez.schema.Schemas}; {@link org.kladez.schema.FieldReader} reads a value by its
 * field's kind.
 */
@NullMarked
package org.kladez.schema;

import org.jspecify.annotations.NullMarked;
