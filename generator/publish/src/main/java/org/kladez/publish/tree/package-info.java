/**
 * Targets that are trees of files: {@link org.kladez.publish.tree.ReleasesTarget} switches whole
 * releases by a link, {@link org.kladez.publish.tree.InPlaceTarget} changes files where they stand.
 * A {@link org.kladez.publish.tree.Tree} does the few operations they need, on a disk or a server.
 */
@NullMarked
package org.kladez.publish.tree;

import org.jspecify.annotations.NullMarked;
