package org.kladez.search.words;

import java.util.List;

/**
 * Knows the lemmas of words, and all forms of a lemma. Both ways agree: a lemma of a word has the
 * word among its forms. An object serves one thread.
 */
interface Lemmatizer {
  /** Knows nothing, so that all words are stemmed. */
  Lemmatizer NONE =
      new Lemmatizer() {
        @Override
        public List<String> lemmas(String word) {
          return List.of();
        }

        @Override
        public List<String> forms(String lemma) {
          return List.of();
        }
      };

  /** The distinct lemmas of a folded word, sorted; none when the word is not known. */
  List<String> lemmas(String word);

  /** The distinct folded forms of a lemma, sorted. */
  List<String> forms(String lemma);
}
