package org.kladez.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kladez.search.words.Concepts;
import org.kladez.search.words.Families;
import org.kladez.search.words.FunctionWords;
import org.kladez.search.words.WordTerms;
import org.kladez.search.words.Words;

/** Tells whether what words mean beside themselves is as it was, although terms came or went. */
final class TermChanges {
  private final Revision revision;
  private final WordTerms words;
  private final WordsFile.Content kept;
  private final Set<String> came = new TreeSet<>();
  private final Set<String> went = new TreeSet<>();

  private TermChanges(
      Revision revision, WordTerms words, FunctionWords functionWords, WordsFile.Content kept) {
    this.revision = revision;
    this.words = words;
    this.kept = kept;
    for (var change : revision.before().entrySet()) {
      String term = revision.lexicon().termText(change.getKey());
      boolean was = !change.getValue().isNowhere();
      boolean is = revision.postings().has(change.getKey());
      // A dictionary always has the function words.
      if (was != is && !functionWords.has(term)) {
        (is ? came : went).add(term);
      }
    }
  }

  /**
   * The forms that have other terms now.
   *
   * @param kept what was kept beside the last index
   * @param cyrillic whether the language is written in Cyrillic letters
   * @return nothing when more has changed than terms and their forms
   */
  static Optional<FormChanges> forms(
      Revision revision,
      SearchStart start,
      FunctionWords functionWords,
      WordsFile.Content kept,
      boolean cyrillic) {
    TermChanges terms = new TermChanges(revision, start.words(), functionWords, kept);
    boolean families = start.settings().dictionary();
    if (terms.touch(start.concepts()) || (families && terms.changeFamilies())) {
      return Optional.empty();
    }
    FormChanges forms = new FormChanges(revision, start.words(), terms.came, terms.went);
    return cyrillic && terms.changeMeanings(forms) ? Optional.empty() : Optional.of(forms);
  }

  /** Whether a concept came or went, or a word that names one or was known for its relations. */
  private boolean touch(Concepts concepts) {
    Set<String> all = new TreeSet<>(came);
    all.addAll(went);
    return all.stream()
        .anyMatch(
            term ->
                Concepts.isConcept(term)
                    || concepts.weakTerms().containsKey(term)
                    || kept.related().containsKey(term));
  }

  /** Only words with the same first letter are of one family, so no others are looked at. */
  private boolean changeFamilies() {
    Set<Character> letters =
        Stream.concat(came.stream(), went.stream())
            .filter(Families::mayHaveKin)
            .map(term -> folded(term.charAt(0)))
            .collect(Collectors.toSet());
    if (letters.isEmpty()) {
      return false;
    }
    Map<Character, Boolean> asked = new HashMap<>();
    Predicate<Character> some =
        first -> asked.computeIfAbsent(first, letter -> letters.contains(folded(letter)));
    Map<String, List<String>> related = new HashMap<>();
    new Families(words)
        .among(revision.termsBeginning(some))
        .forEach((lemma, others) -> related.put(lemma, new ArrayList<>(others)));
    Map<String, List<String>> before = new HashMap<>(kept.related());
    before.keySet().removeIf(lemma -> !some.test(lemma.charAt(0)));
    return !related.equals(before);
  }

  private static char folded(char letter) {
    return Words.fold(String.valueOf(letter)).charAt(0);
  }

  /** Whether a form came or went, or has other terms, by which some word of Latin letters goes. */
  private boolean changeMeanings(FormChanges forms) {
    if (forms.texts().isEmpty()) {
      return false;
    }
    if (forms.texts().stream().anyMatch(Transliterated::isLatin)) {
      return true;
    }
    Form.Terms none = term -> null;
    for (KeptShard shard : revision.dictionary().shards()) {
      if (shard.first().compareTo("{") >= 0) {
        break;
      }
      for (Form form : shard.forms(revision.lexicon(), none)) {
        if (Transliterated.meaning(form, words).stream().anyMatch(forms.texts()::contains)) {
          return true;
        }
      }
    }
    return false;
  }
}
