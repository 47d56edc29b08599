package org.kladez.search.words;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Tells which lemmas are made from one root, such as школа and школьный, so that one finds what was
 * written with the other. Lemmas are of one family when they are the same after their endings of
 * word formation are taken off: English ones by Porter's second stemmer, Russian ones by a table of
 * suffixes. An object serves one thread.
 */
public final class Families {
  private static final int SHORTEST = 4;
  private static final int LARGEST = 8;

  /** What nouns, adjectives and verbs end in, longer endings before their ends. */
  private static final List<String> ENDINGS =
      List.of(
          "ательский",
          "ательный",
          "ировать",
          "ированный",
          "ационный",
          "ический",
          "вовать",
          "ионный",
          "альный",
          "атель",
          "ающий",
          "яющий",
          "анный",
          "енный",
          "ность",
          "ество",
          "ьный",
          "ьник",
          "ийский",
          "ейский",
          "йский",
          "ский",
          "ской",
          "овый",
          "евый",
          "овой",
          "ание",
          "ение",
          "ация",
          "яция",
          "атор",
          "ость",
          "ство",
          "ный",
          "ной",
          "ник",
          "ика",
          "ать",
          "ять",
          "ить",
          "еть",
          "ия",
          "ие",
          "ый",
          "ий",
          "ой",
          "ка",
          "а",
          "я",
          "о",
          "е",
          "ь",
          "й");

  private static final int LONG_STEM = 5;

  /** Names that no dictionary has, and their adjectives: Талалихин, талалихинский. */
  private static final Pattern STEM_OF_ADJECTIVE = Pattern.compile("[ьй]?ск~$");

  private final EnglishStemmer english = new EnglishStemmer();
  private final Derivations derivations;

  /**
   * Makes a finder.
   *
   * @param words knows the dictionaries' words
   */
  public Families(WordTerms words) {
    this.derivations = new Derivations(words);
  }

  /**
   * Whether a term may have relations.
   *
   * @param term a term of an index
   * @return false when whether an index has it changes no other term's relations
   */
  public static boolean mayHaveKin(String term) {
    return WordTerms.isStem(term)
        ? LightStems.isCyrillic(term) && term.length() > LONG_STEM
        : !Concepts.isConcept(term);
  }

  /**
   * Finds relations.
   *
   * @param terms the terms of an index
   * @return for lemmas and stems that have relations in the index these, sorted; for lemmas that
   *     are not in the index too. All that are related begin with the same letter, once folded.
   */
  public Map<String, Set<String>> among(Set<String> terms) {
    Map<String, Set<String>> families = new TreeMap<>();
    Map<String, Set<String>> places = new TreeMap<>();
    for (String term : terms) {
      String folded = Words.fold(term);
      if (Concepts.isConcept(term) || folded.length() < SHORTEST - 1) {
        continue;
      }
      boolean cyrillic = LightStems.isCyrillic(folded);
      if (WordTerms.isStem(term)) {
        if (cyrillic && folded.length() > LONG_STEM) {
          gather(families, STEM_OF_ADJECTIVE.matcher(term).replaceFirst("~"), term);
        }
      } else {
        gather(families, cyrillic ? russian(folded) : english(folded), term);
        if (cyrillic) {
          Places.roots(term).forEach(root -> gather(places, root, term));
        }
      }
    }
    Map<String, Set<String>> related = new TreeMap<>();
    families.values().forEach(family -> relate(family, related));
    places.values().stream()
        .filter(family -> family.stream().anyMatch(Places::isName))
        .forEach(family -> relate(family, related));
    related.putAll(derivations.of(terms));
    return related;
  }

  private static void gather(Map<String, Set<String>> families, String root, String term) {
    families.computeIfAbsent(root, k -> new TreeSet<>()).add(term);
  }

  private static void relate(Set<String> family, Map<String, Set<String>> related) {
    // A root of so many words is no root: what they share says little.
    if (family.size() > LARGEST) {
      return;
    }
    for (String lemma : family) {
      for (String other : family) {
        if (!other.equals(lemma)) {
          related.computeIfAbsent(lemma, k -> new TreeSet<>()).add(other);
        }
      }
    }
  }

  private String english(String lemma) {
    english.setCurrent(lemma);
    english.stem();
    return english.getCurrent();
  }

  private static String russian(String lemma) {
    String plain =
        lemma.endsWith("ся") || lemma.endsWith("сь")
            ? lemma.substring(0, lemma.length() - 2)
            : lemma;
    for (String ending : ENDINGS) {
      if (plain.endsWith(ending) && plain.length() - ending.length() >= SHORTEST) {
        return alike(plain.substring(0, plain.length() - ending.length()));
      }
    }
    return alike(plain);
  }

  private static String alike(String root) {
    String base = root.endsWith("ь") ? root.substring(0, root.length() - 1) : root;
    int last = base.length() - 1;
    return base.substring(0, last) + Places.alike(base.charAt(last));
  }
}
