package org.kladez.search.words;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes of a lemma the words of its family that people may ask with though no text has them: of
 * Казахстан казахстанский, of толерантный толерантность. Only words that the dictionary knows come
 * into question.
 */
final class Derivations {
  private static final int SHORTEST = 4;

  /** Endings that take each other's place, in either direction. */
  private static final List<List<String>> RUSSIAN =
      List.of(
          List.of("ный", "ность"),
          List.of("ия", "ический"),
          List.of("ика", "ический"),
          List.of("ика", "ичный"),
          List.of("ание", "ательный"),
          List.of("ение", "ительный"),
          List.of("ция", "ционный"),
          List.of("", "ный"),
          List.of("а", "ный"),
          List.of("о", "ный"),
          List.of("", "ский"),
          List.of("ь", "ский"),
          List.of("ь", "ный"));

  private static final List<List<String>> ENGLISH =
      List.of(
          List.of("ant", "ance"),
          List.of("ent", "ence"),
          List.of("y", "ical"),
          List.of("ics", "ic"),
          List.of("ion", "ive"),
          List.of("ion", "ional"),
          List.of("ion", "e"),
          List.of("ation", "e"),
          List.of("", "al"),
          List.of("e", "al"),
          List.of("", "ity"),
          List.of("", "ness"),
          List.of("", "ment"));

  private final WordTerms words;

  Derivations(WordTerms words) {
    this.words = words;
  }

  /** The derived words that an index lacks, with the lemmas that they are derived from. */
  Map<String, Set<String>> of(Set<String> terms) {
    Map<String, Set<String>> derived = new TreeMap<>();
    for (String term : terms) {
      if (!WordTerms.isStem(term) && !Concepts.isConcept(term)) {
        for (String candidate : candidates(term)) {
          if (!terms.contains(candidate) && words.lemmas(candidate).contains(candidate)) {
            derived.computeIfAbsent(candidate, c -> new TreeSet<>()).add(term);
          }
        }
      }
    }
    return derived;
  }

  private static Set<String> candidates(String lemma) {
    Set<String> candidates = new TreeSet<>();
    if (Places.isName(lemma)) {
      return LightStems.isCyrillic(lemma) ? Places.adjectives(lemma) : candidates;
    }
    for (List<String> pair : LightStems.isCyrillic(lemma) ? RUSSIAN : ENGLISH) {
      exchange(lemma, pair.get(0), pair.get(1), candidates);
      exchange(lemma, pair.get(1), pair.get(0), candidates);
    }
    return candidates;
  }

  private static void exchange(String lemma, String from, String to, Set<String> candidates) {
    int length = lemma.length() - from.length();
    if (lemma.endsWith(from) && length >= SHORTEST) {
      candidates.add(lemma.substring(0, length) + to);
    }
  }
}
