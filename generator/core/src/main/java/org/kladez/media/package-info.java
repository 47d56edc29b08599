/**
 * Pictures: {@link org.kladez.media.MediaLibrary} gives each picture that a page shows an address
 * with a hash of its content.
 */
@NullMarked
package org.kladez.media;

import org.jspecify.annotations.NullMarked;
