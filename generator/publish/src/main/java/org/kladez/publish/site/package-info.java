/**
 * What is to be published: {@link org.kladez.publish.site.SiteScan} lists a folder as a {@link
 * org.kladez.publish.site.Manifest}, {@link org.kladez.publish.site.Plan} compares it with what a
 * target holds. Values only; nothing here knows a target.
 */
@NullMarked
package org.kladez.publish.site;

import org.jspecify.annotations.NullMarked;
