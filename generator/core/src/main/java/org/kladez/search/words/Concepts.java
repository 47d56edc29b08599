package org.kladez.search.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * Finds the glossary's concepts in a text by any of their names, in any language: wherever one of
 * the names stands the text has the concept's term, so that a word finds what was written with
 * another. Names of several words are found in any inflection.
 */
public final class Concepts {
  /** What the terms of concepts begin with. */
  public static final char MARK = '@';

  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private final TreeMap<String, Set<String>> weak = new TreeMap<>();
  private final List<Name> names = new ArrayList<>();

  /**
   * A concept.
   *
   * @param id its id in the glossary
   * @param names what it is called, in all languages
   */
  public record Concept(String id, List<String> names) {
    /** Copies the names. */
    public Concept {
      names = List.copyOf(names);
    }
  }

  private record Phrase(String term, List<List<String>> words) {}

  /**
   * A name of several words.
   *
   * @param concept the concept's term
   * @param words the folded words as the glossary has them
   * @param terms the terms of each word
   */
  public record Name(String concept, List<String> words, List<List<String>> terms) {
    /** Copies the lists. */
    public Name {
      words = List.copyOf(words);
      terms = terms.stream().map(List::copyOf).toList();
    }
  }

  /**
   * Prepares to find concepts.
   *
   * @param concepts the concepts
   * @param terms makes the terms of names as it makes those of the texts
   */
  public Concepts(List<Concept> concepts, WordTerms terms) {
    Words cutter = new Words();
    for (Concept concept : concepts) {
      for (String name : concept.names()) {
        List<String> words = cutter.of(name).stream().map(Words.Word::folded).toList();
        if (!words.isEmpty()) {
          add(MARK + concept.id(), words, terms);
        }
      }
    }
  }

  private void add(String term, List<String> words, WordTerms terms) {
    List<List<String>> alternatives = new ArrayList<>();
    for (String word : words) {
      List<String> all = terms.of(word);
      // «опыт» is a lemma itself: its other readings are not what the glossary means.
      alternatives.add(all.contains(word) ? List.of(word) : all);
    }
    if (words.size() > 1) {
      names.add(new Name(term, words, alternatives));
    }
    for (String first : alternatives.get(0)) {
      phrases.computeIfAbsent(first, f -> new ArrayList<>()).add(new Phrase(term, alternatives));
      if (words.size() == 1) {
        weak.computeIfAbsent(first, f -> new TreeSet<>()).add(term);
      }
    }
  }

  /**
   * Whether a name of a concept may begin with a word.
   *
   * @param terms the word's terms
   * @return false when {@link #at} finds nothing there
   */
  public boolean begin(List<String> terms) {
    return terms.stream().anyMatch(phrases::containsKey);
  }

  /**
   * The concepts whose names begin at a word.
   *
   * @param text the terms of each word of a text
   * @param length how many words the text has
   * @param at the number of the word
   * @return the concepts' terms
   */
  public Set<String> at(IntFunction<List<String>> text, int length, int at) {
    Set<String> found = new LinkedHashSet<>();
    for (String first : text.apply(at)) {
      for (Phrase phrase : phrases.getOrDefault(first, List.of())) {
        if (at + phrase.words().size() <= length && matches(phrase, text, at)) {
          found.add(phrase.term());
        }
      }
    }
    return found;
  }

  private static boolean matches(Phrase phrase, IntFunction<List<String>> text, int at) {
    for (int i = 1; i < phrase.words().size(); i++) {
      List<String> wanted = phrase.words().get(i);
      if (text.apply(at + i).stream().noneMatch(wanted::contains)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a term is a concept.
   *
   * @param term a term of the index
   * @return false for a word
   */
  public static boolean isConcept(String term) {
    return !term.isEmpty() && term.charAt(0) == MARK;
  }

  /**
   * The names of several words.
   *
   * @return the names in the order of the glossary
   */
  public List<Name> names() {
    return List.copyOf(names);
  }

  /**
   * The concepts that are called by one word.
   *
   * @return the concepts' terms by the word's term
   */
  public Map<String, Set<String>> weakTerms() {
    return weak;
  }
}
