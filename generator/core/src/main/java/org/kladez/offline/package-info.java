/**
 * A finished site made into one that opens from a folder of files, such as a memory stick's.
 *
 * <ul>
 *   <li>{@link org.kladez.offline.OfflineSite} takes the files of a site and gives the zip.
 *   <li>{@code OfflinePage} changes a page: links name files, modules become classic scripts.
 *   <li>{@code OfflineScripts} makes scripts of what a browser cannot fetch there.
 * </ul>
 *
 * <p>It knows no theme: it changes what HTML says, whoever made it.
 */
@NullMarked
package org.kladez.offline;

import org.jspecify.annotations.NullMarked;
