package org.kladez.search.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  /**
   * A form and what it may be a form of.
   *
   * @param form the folded word
   * @param terms its terms
   */
  public record Written(String form, List<String> terms) {
    /** Copies the terms. */
    public Written {
      terms = List.copyOf(terms);
    }
  }

  private record Pair(long beginning, String form, String term) implements Comparable<Pair> {
    Pair(String form, String term) {
      this(Beginnings.of(form), form, term);
    }

    @Override
    public int compareTo(Pair other) {
      int beginnings = Long.compareUnsigned(beginning, other.beginning);
      int forms = beginnings != 0 ? beginnings : form.compareTo(other.form);
      return forms != 0 ? forms : term.compareTo(other.term);
    }
  }

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
    return dictionary
        ? new WordTerms(DictionaryLemmatizer.russian(), DictionaryLemmatizer.english())
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
   * All forms by which people may ask for a term.
   *
   * @param terms the terms of an index
   * @param met the words that it was made of
   * @return the forms with their terms, forms and terms sorted
   */
  public List<Written> forms(Iterable<String> terms, Met met) {
    List<Pair> pairs = new ArrayList<>();
    Map<String, String> stemmed = new HashMap<>();
    for (String term : terms) {
      if (isStem(term)) {
        stemmed.put(term, term);
        pairs.add(new Pair(term, term));
      } else {
        dictionary(term).forms(term).forEach(form -> pairs.add(new Pair(form, term)));
      }
    }
    if (!stemmed.isEmpty()) {
      met.stemmed(
          (word, term) -> {
            // One text for a term, however many words have it.
            String own = stemmed.get(term);
            if (own != null) {
              pairs.add(new Pair(word, own));
            }
          });
    }
    Collections.sort(pairs);
    return grouped(pairs);
  }

  private static List<Written> grouped(List<Pair> sorted) {
    List<Written> forms = new ArrayList<>();
    int end;
    for (int begin = 0; begin < sorted.size(); begin = end) {
      String form = sorted.get(begin).form();
      end = begin + 1;
      while (end < sorted.size() && sorted.get(end).form().equals(form)) {
        end++;
      }
      forms.add(new Written(form, terms(sorted.subList(begin, end))));
    }
    return forms;
  }

  private static List<String> terms(List<Pair> own) {
    return own.size() == 1
        ? List.of(own.get(0).term())
        : own.stream().map(Pair::term).distinct().toList();
  }

  private Lemmatizer dictionary(String word) {
    return LightStems.isCyrillic(word) ? russian : english;
  }
}
