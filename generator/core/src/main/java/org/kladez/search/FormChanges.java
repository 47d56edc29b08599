package org.kladez.search;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kladez.search.words.WordTerms;

/** Which forms get or lose terms because terms and words came or went. */
final class FormChanges {
  private final Lexicon lexicon;
  private final WordTerms words;
  private final NavigableMap<String, Set<String>> added = new TreeMap<>();
  private final NavigableMap<String, Set<String>> removed = new TreeMap<>();
  private final Set<String> cameOrWent = new TreeSet<>();
  private final NavigableSet<String> texts = new TreeSet<>();

  /**
   * Finds them.
   *
   * @param came the terms that some document has now and none had before
   * @param went the terms that none has any more
   */
  FormChanges(Revision revision, WordTerms words, Set<String> came, Set<String> went) {
    this.lexicon = revision.lexicon();
    this.words = words;
    came.forEach(term -> lemma(term, added));
    went.forEach(term -> lemma(term, removed));
    stems(came, true, added);
    stems(went, false, removed);
    revision.cameOrWent().forEach(this::word);
    texts.addAll(added.keySet());
    texts.addAll(removed.keySet());
  }

  private void lemma(String term, Map<String, Set<String>> changes) {
    if (WordTerms.isStem(term)) {
      note(term, term, changes);
    } else {
      words.formsOf(term).forEach(form -> note(form, term, changes));
    }
  }

  /** The words of no dictionary are forms of their stems. */
  private void stems(Set<String> terms, boolean met, Map<String, Set<String>> changes) {
    BitSet numbers = new BitSet();
    terms.stream().filter(WordTerms::isStem).map(lexicon::termNumber).forEach(numbers::set);
    if (numbers.isEmpty()) {
      return;
    }
    for (int word : lexicon.wordsOf(numbers)) {
      if (!met || lexicon.met(word) > 0) {
        String term = lexicon.termText(lexicon.term(lexicon.begin(word)));
        note(lexicon.wordText(word), term, changes);
      }
    }
    for (String word : words.words()) {
      List<String> own = words.of(word);
      if (own.size() == 1 && WordTerms.isStem(own.get(0)) && terms.contains(own.get(0))) {
        note(word, own.get(0), changes);
      }
    }
  }

  private void word(int word) {
    String text = lexicon.wordText(word);
    cameOrWent.add(text);
    int term = lexicon.term(lexicon.begin(word));
    boolean stemmed =
        lexicon.end(word) - lexicon.begin(word) == 1 && WordTerms.isStem(lexicon.termText(term));
    if (stemmed && lexicon.met(word) > 0) {
      note(text, lexicon.termText(term), added);
    } else if (stemmed && !words.words().contains(text)) {
      note(text, lexicon.termText(term), removed);
    }
  }

  private static void note(String form, String term, Map<String, Set<String>> changes) {
    changes.computeIfAbsent(form, f -> new TreeSet<>()).add(term);
  }

  /** The forms that get or lose terms. */
  NavigableSet<String> texts() {
    return texts;
  }

  Set<String> added(String text) {
    return added.getOrDefault(text, Set.of());
  }

  Set<String> removed(String text) {
    return removed.getOrDefault(text, Set.of());
  }

  /** The words that some document has now and none had before, or the other way round. */
  Set<String> wordsThatCameOrWent() {
    return cameOrWent;
  }

  /** The forms among them that lie in a shard. */
  Set<String> textsIn(KeptShard shard, Optional<String> next) {
    NavigableSet<String> from = texts.tailSet(shard.first(), true);
    return next.isPresent() ? from.headSet(next.get(), false) : from;
  }

  /** The number of the shard in which a text lies or would lie. */
  int shardOf(String text, List<KeptShard> shards) {
    int low = 0;
    int high = shards.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (shards.get(middle).first().compareTo(text) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Notes a form's weight where an error near its beginning may be mended. */
  void noteMistypable(Form form, boolean before, Map<String, Integer> weights) {
    if (Typos.isMistypable(form.text())) {
      boolean now = lexicon.has(form.text());
      boolean other = cameOrWent.contains(form.text()) && !words.words().contains(form.text());
      if (before ? now != other : now) {
        weights.put(form.text(), form.weight());
      }
    }
  }
}
