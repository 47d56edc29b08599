/**
 * What editors are given from the schemas of their site: JSON Schemas for the front matter ({@link
 * org.kladez.scaffold.JsonSchemas}) and the beginning of a new entry ({@link
 * org.kladez.scaffold.Skeletons}).
 */
@NullMarked
package org.kladez.scaffold;

import org.jspecify.annotations.NullMarked;
