/** A tree in a folder of this machine: {@link org.kladez.publish.folder.FolderTree}. */
@NullMarked
package org.kladez.publish.folder;

import org.jspecify.annotations.NullMarked;
