/**
 * Files: {@link org.kladez.load.SourceScanner} lists what a source folder holds, {@link
 * org.kladez.load.SourceFiles} reads a file as text and tells what is not UTF-8.
 */
@NullMarked
package org.kladez.load;

import org.jspecify.annotations.NullMarked;
