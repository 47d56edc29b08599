/**
 * From the site to pages: {@link org.kladez.render.PagePlan} says which pages there are, {@link
 * org.kladez.render.PageRenderer} fills a theme's layouts with the views of {@link
 * org.kladez.render.view}. For machines, {@link org.kladez.render.LinkedDataWriter} says what a
 * page is about, {@link org.kladez.render.Feeds}, {@link org.kladez.render.Exports}, {@link
 * org.kladez.render.Manifests} and {@link org.kladez.render.MachineFiles} write files. Maps come
 * from {@link org.kladez.render.map}. Only this package and its views know FreeMarker.
 */
@NullMarked
package org.kladez.render;

import org.jspecify.annotations.NullMarked;
