package org.kladez.search;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kladez.search.words.Concepts;
import org.kladez.search.words.WordTerms;

/**
 * The names of several words by which a query may call a concept, at the words where they begin. A
 * query has a name when the stems of words that follow each other are those of the name's words.
 */
final class Names {
  private final WordTerms terms;

  private Names(WordTerms terms) {
    this.terms = terms;
  }

  /**
   * A name.
   *
   * @param concept the concept's term
   * @param words for each of its words, the stems that its forms have
   */
  record Name(String concept, List<List<String>> words) implements Comparable<Name> {
    /** Copies the lists. */
    Name {
      words = words.stream().map(List::copyOf).toList();
    }

    /**
     * Whether the name begins at a word of a query.
     *
     * @param stems the stems of the query's words; empty texts where a word cannot be part of a
     *     name
     * @param at the number of the word
     */
    boolean isAt(List<String> stems, int at) {
      if (at + words.size() > stems.size()) {
        return false;
      }
      for (int i = 0; i < words.size(); i++) {
        if (!words.get(i).contains(stems.get(at + i))) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int compareTo(Name other) {
      int concepts = concept.compareTo(other.concept);
      return concepts != 0 ? concepts : words.toString().compareTo(other.words.toString());
    }
  }

  /** The names of the concepts that an index has, by every form of their first words. */
  static NavigableMap<String, Set<Name>> of(
      Concepts concepts, WordTerms terms, Set<String> present) {
    Names names = new Names(terms);
    NavigableMap<String, Set<Name>> all = new TreeMap<>();
    for (Concepts.Name name : concepts.names()) {
      if (present.contains(name.concept())) {
        List<List<String>> stems = new ArrayList<>();
        for (int i = 0; i < name.words().size(); i++) {
          stems.add(names.forms(name, i).stream().map(terms::stem).distinct().sorted().toList());
        }
        Name known = new Name(name.concept(), stems);
        names.forms(name, 0).forEach(f -> all.computeIfAbsent(f, k -> new TreeSet<>()).add(known));
      }
    }
    return all;
  }

  /** All forms that a word of a name may have in a query. */
  private Set<String> forms(Concepts.Name name, int word) {
    Set<String> forms = new TreeSet<>(Set.of(name.words().get(word)));
    for (String term : name.terms().get(word)) {
      if (!WordTerms.isStem(term)) {
        forms.addAll(terms.formsOf(term));
      }
    }
    return forms;
  }
}
