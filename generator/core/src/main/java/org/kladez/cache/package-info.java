/**
 * What is kept between runs under {@code .kladez/}: {@link org.kladez.cache.LastBuild} tells that
 * nothing has changed at all. Whatever is damaged, cut off or of another generator counts as
 * absent.
 */
@NullMarked
package org.kladez.cache;

import org.jspecify.annotations.NullMarked;
