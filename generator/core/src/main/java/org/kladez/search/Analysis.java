package org.kladez.search;

import java.util.ArrayList;
import java.util.List;
import org.kladez.search.words.Concepts;
import org.kladez.search.words.WordTerms;
import org.kladez.search.words.Words;

/** Makes of a text the terms that the index has of it. An object serves one thread. */
final class Analysis {
  private final Words words = new Words();
  private final WordTerms terms;
  private final Concepts concepts;

  Analysis(WordTerms terms, Concepts concepts) {
    this.terms = terms;
    this.concepts = concepts;
  }

  /** The terms of all words of a text in their order, with the concepts that it names. */
  List<Token> tokens(String text) {
    List<List<String>> all = new ArrayList<>();
    for (Words.Word word : words.of(text)) {
      all.add(terms.of(word.folded()));
    }
    List<Token> tokens = new ArrayList<>(all.size() + all.size() / 4);
    for (int i = 0; i < all.size(); i++) {
      boolean first = true;
      for (String term : all.get(i)) {
        tokens.add(new Token(term, first));
        first = false;
      }
      for (String concept : concepts.at(all, i)) {
        tokens.add(new Token(concept, false));
      }
    }
    return tokens;
  }
}
