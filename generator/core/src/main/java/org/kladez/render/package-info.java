/**
 * From the site to pages: {@link org.kladez.render.PagePlan} says which pages there are, {@link
 * org.kladez.render.PageRenderer} fills a theme's layouts with the views of {@link
 * org.kladez.render.view}, {@link org.kladez.render.MachineFiles} writes feeds, sitemap and
 * headers. Only this package and its views know FreeMarker.
 */
@NullMarked
package org.kladez.render;

import org.jspecify.annotations.NullMarked;
