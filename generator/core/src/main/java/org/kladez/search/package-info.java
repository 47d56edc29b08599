/**
 * From the site to its search: {@link org.kladez.search.SearchDocuments} says what of an entry is
 * searched, {@link org.kladez.search.SearchIndex} writes a Lucene index per language, {@link
 * org.kladez.search.PackWriter} exports it for browsers, {@link org.kladez.search.Searcher} answers
 * from it. The pack's format is described once, in {@code docs/reference/search-pack.md}. Only this
 * package knows Lucene.
 */
@NullMarked
package org.kladez.search;

import org.jspecify.annotations.NullMarked;
