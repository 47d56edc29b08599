/**
 * Pictures: {@link org.kladez.media.MediaLibrary} gives each picture that a page shows an address
 * with a hash of its content and, where that helps, smaller sizes without what cameras write into
 * files. Only this package knows the library that scales.
 */
@NullMarked
package org.kladez.media;

import org.jspecify.annotations.NullMarked;
