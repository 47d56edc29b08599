/**
 * From the site to its search. {@link org.kladez.search.SearchDocuments} says what of an entry is
 * searched; {@link org.kladez.search.SearchPack} turns it into postings ({@code Lexicon}, {@code
 * Inversion}), writes a Lucene index per language of them ({@code SearchIndex}) and exports them
 * for browsers: the dictionary ({@code Dictionary}) with postings ({@code Shards}), titles, facets,
 * buckets of first letters and the manifest. Where an earlier build has left what it was made of
 * ({@code KeptPack}), only changed documents are indexed ({@code Revision}) and only shards that
 * have their words are made ({@code DictionaryRevision}). {@link org.kladez.search.Searcher}
 * answers from the index by the rules that the browser follows ({@code ParsedQuery}, {@code
 * Lookup}, {@code Guesses}). The pack's format and the rules are described once, in {@code
 * docs/reference/search-pack.md}. Only this package and the one below it know Lucene.
 */
@NullMarked
package org.kladez.search;

import org.jspecify.annotations.NullMarked;
