/**
 * What templates see: each public method of a view without parameters is a property of the same
 * name. Nothing else of the generator is reachable from a template.
 *
 * <p>Absent values are empty texts or lists. Addresses are relative to the page that is being
 * rendered.
 */
@NullMarked
package org.kladez.render.view;

import org.jspecify.annotations.NullMarked;
