/**
 * From the site to its search. {@link org.kladez.search.SearchDocuments} says what of an entry is
 * searched; {@link org.kladez.search.SearchPack} writes a Lucene index per language ({@code
 * SearchIndex}), reads it back ({@code IndexDump}) and exports it for browsers: the dictionary with
 * postings ({@code Shards}), titles, facets, buckets of first letters and the manifest. {@link
 * org.kladez.search.Searcher} answers from the index by the rules that the browser follows ({@code
 * ParsedQuery}, {@code Lookup}, {@code Guesses}). The pack's format and the rules are described
 * once, in {@code docs/reference/search-pack.md}. Only this package and the one below it know
 * Lucene.
 */
@NullMarked
package org.kladez.search;

import org.jspecify.annotations.NullMarked;
