/**
 * The site's files on disk: {@link org.kladez.write.SiteWriter} writes beside the site what has
 * changed and swaps it in when all is well; {@link org.kladez.write.OutputManifest} remembers what
 * was written, so that what is gone can be removed and nothing else is.
 */
@NullMarked
package org.kladez.write;

import org.jspecify.annotations.NullMarked;
