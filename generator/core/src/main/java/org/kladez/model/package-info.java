/**
 * The values that pass between the stages, all immutable: what a file says ({@link
 * org.kladez.model.ParsedEntry} with its {@link org.kladez.model.FieldValue}s and {@link
 * org.kladez.model.Body}), what the site is made of ({@link org.kladez.model.Site}, {@link
 * org.kladez.model.Entry}, {@link org.kladez.model.LocalEntry}), and how that hangs together
 * ({@link org.kladez.model.Structure}).
 */
@NullMarked
package org.kladez.model;

import org.jspecify.annotations.NullMarked;
