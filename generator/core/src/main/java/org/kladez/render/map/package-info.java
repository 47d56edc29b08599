/**
 * Maps, drawn when the site is built: {@link org.kladez.render.map.Land} is the outline of the
 * world, {@link org.kladez.render.map.MapDrawing} shows a part of it with marks, near ones as one.
 */
@NullMarked
package org.kladez.render.map;

import org.jspecify.annotations.NullMarked;
