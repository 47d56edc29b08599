package org.kladez.search;

import java.util.List;
import java.util.Map;

/**
 * The terms of all documents of a language.
 *
 * @param terms where each term occurs, in no order
 * @param norms the norms of each field, one byte a document; 0 where it has no words
 * @param statistics how many documents have each field, and how many occurrences of terms it has
 */
record Inverted(Map<String, Postings> terms, List<byte[]> norms, List<long[]> statistics) {}
