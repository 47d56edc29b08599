/**
 * The linguistics of search: {@link org.kladez.search.words.Words} cuts a text into words, a {@link
 * org.kladez.search.words.Lemmatizer} knows their lemmas and all forms of a lemma, {@link
 * org.kladez.search.words.LightStems} serves words that no dictionary has, {@link
 * org.kladez.search.words.WordTerms} makes the index's terms of both, and {@link
 * org.kladez.search.words.Concepts} finds the glossary's names in a text. Only this package knows
 * Morfologik.
 */
@NullMarked
package org.kladez.search.words;

import org.jspecify.annotations.NullMarked;
