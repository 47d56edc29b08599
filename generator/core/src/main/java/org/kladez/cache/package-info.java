/**
 * What is kept between runs under {@code .kladez/}: {@link org.kladez.cache.LastBuild} tells that
 * nothing has changed at all, {@link org.kladez.cache.EntryStore} keeps what the entries' files
 * say, {@link org.kladez.cache.Structures} how they hang together, {@link
 * org.kladez.cache.SiteMemory} what each file of the site depends on, in {@link
 * org.kladez.cache.Answers} to its questions. Whatever is damaged, cut off or of another generator
 * counts as absent.
 */
@NullMarked
package org.kladez.cache;

import org.jspecify.annotations.NullMarked;
