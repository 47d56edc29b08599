package org.kladez.search;

/**
 * A term in a text.
 *
 * @param term the term
 * @param first whether it is its word's first; the others stand at the same place
 */
record Token(String term, boolean first) {}
