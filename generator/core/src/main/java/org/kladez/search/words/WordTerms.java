package org.kladez.search.words;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Makes the index's terms of words, and tells which words a term has. A word with a Cyrillic letter
 * is looked up in the Russian dictionary and any other in the English one, whatever the language of
 * the site's part: each part shows entries of the other language too. An object serves one thread
 * and remembers all words it met.
 */
public final class WordTerms {
  private final LightStems stems = new LightStems();
  private final Lemmatizer russian;
  private final Lemmatizer english;
  private final Map<String, List<String>> known = new HashMap<>();

  private WordTerms(Lemmatizer russian, Lemmatizer english) {
    this.russian = russian;
    this.english = english;
  }

  /**
   * Makes terms by the dictionaries or without.
   *
   * @param dictionary whether words are looked up; otherwise all are stemmed
   * @return the maker
   */
  public static WordTerms of(boolean dictionary) {
    return of(dictionary, new Dictionaries());
  }

  /**
   * Makes terms by dictionaries that others use too, or without.
   *
   * @param dictionary whether words are looked up; otherwise all are stemmed
   * @param dictionaries where they are looked up
   * @return the maker
   */
  public static WordTerms of(boolean dictionary, Dictionaries dictionaries) {
    return dictionary
        ? new WordTerms(
            DictionaryLemmatizer.russian(dictionaries), DictionaryLemmatizer.english(dictionaries))
        : new WordTerms(Lemmatizer.NONE, Lemmatizer.NONE);
  }

  /**
   * The terms of a word.
   *
   * @param word a folded word
   * @return its lemmas; its stem when it has none
   */
  public List<String> of(String word) {
    return known.computeIfAbsent(word, this::termsOf);
  }

  /**
   * The terms of a word, which is not remembered.
   *
   * @param word a folded word
   * @return its lemmas; its stem when it has none
   */
  public List<String> termsOf(String word) {
    List<String> lemmas = lemmas(word);
    return lemmas.isEmpty() ? List.of(stem(word)) : lemmas;
  }

  /**
   * The lemmas of a word.
   *
   * @param word a folded word
   * @return its lemmas; none when no dictionary has it
   */
  public List<String> lemmas(String word) {
    return dictionary(word).lemmas(word);
  }

  /**
   * The forms of a lemma.
   *
   * @param lemma a lemma
   * @return its inflected forms, folded
   */
  public List<String> formsOf(String lemma) {
    return dictionary(lemma).forms(lemma);
  }

  /**
   * The term that a word has where no dictionary helps.
   *
   * @param word a folded word
   * @return the stem and its mark
   */
  public String stem(String word) {
    return stems.term(word);
  }

  /**
   * Whether a term is a stem.
   *
   * @param term a term of the index
   * @return false for a lemma
   */
  public static boolean isStem(String term) {
    return !term.isEmpty() && term.charAt(term.length() - 1) == LightStems.MARK;
  }

  /**
   * The words that this object was asked for.
   *
   * @return folded words
   */
  public Set<String> words() {
    return Collections.unmodifiableSet(known.keySet());
  }

  /**
   * Gives all forms by which people may ask for some terms.
   *
   * @param terms the terms of an index
   * @param met the words that it was made of
   * @param taker takes each form with its terms, forms and terms sorted
   */
  public void forms(Iterable<String> terms, Met met, BiConsumer<String, List<String>> taker) {
    FormTable forms = new FormTable();
    Map<String, List<String>> stemmed = new HashMap<>();
    for (String term : terms) {
      List<String> own = List.of(term);
      if (isStem(term)) {
        stemmed.put(term, own);
        forms.add(term, own);
      } else {
        dictionary(term).forms(term).forEach(form -> forms.add(form, own));
      }
    }
    if (!stemmed.isEmpty()) {
      met.stemmed(
          (word, term) -> {
            List<String> own = stemmed.get(term);
            if (own != null) {
              forms.add(word, own);
            }
          });
    }
    forms.each(taker);
  }

  private Lemmatizer dictionary(String word) {
    return LightStems.isCyrillic(word) ? russian : english;
  }
}
