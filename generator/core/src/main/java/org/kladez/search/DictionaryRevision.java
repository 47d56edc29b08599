package org.kladez.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kladez.search.words.Concepts;
import org.kladez.search.words.FunctionWords;

/**
 * Makes a dictionary of the last one where terms occur elsewhere, or some came or went. Only the
 * shards that have such a term, or a form more or less, are made anew; those after them only until
 * one ends where it did before. Where more has changed, such as the relations of words, it gives
 * up, and the whole dictionary is made.
 */
final class DictionaryRevision {
  private final Revision revision;
  private final Lexicon lexicon;
  private final Concepts concepts;
  private final FunctionWords functionWords;
  private final WordsFile.Content kept;
  private final List<KeptShard> shards;
  private final FormChanges changes;
  private final Shards cutter;
  private final Map<String, Integer> mistypableBefore = new HashMap<>();
  private final Map<String, Integer> mistypableNow = new HashMap<>();
  private boolean givenUp;

  private DictionaryRevision(
      Revision revision,
      SearchStart start,
      FunctionWords functionWords,
      WordsFile.Content kept,
      FormChanges changes) {
    this.revision = revision;
    this.lexicon = revision.lexicon();
    this.concepts = start.concepts();
    this.functionWords = functionWords;
    this.kept = kept;
    this.shards = revision.dictionary().shards();
    this.changes = changes;
    List<String> found = lexicon.concepts().stream().filter(c -> now(c) != null).sorted().toList();
    NavigableMap<String, Set<Names.Name>> names =
        Names.of(concepts, start.words(), Set.copyOf(found));
    this.cutter = new Shards(this::now, found, names, functionWords);
  }

  /**
   * Makes the dictionary.
   *
   * @param kept what was kept beside the last index
   * @param changes the forms that may have other terms now
   * @return nothing when the whole dictionary must be made
   */
  static Optional<Dictionary> of(
      Revision revision,
      SearchStart start,
      FunctionWords functionWords,
      WordsFile.Content kept,
      FormChanges changes) {
    DictionaryRevision made = new DictionaryRevision(revision, start, functionWords, kept, changes);
    List<Dictionary.Part> parts = made.parts();
    Optional<Mistypable> mistypable =
        made.givenUp
            ? Optional.empty()
            : revision.dictionary().mistypable().with(made.mistypableBefore, made.mistypableNow);
    return mistypable.map(
        known -> new Dictionary(parts, kept.related(), kept.transliterated(), known));
  }

  private @Nullable Postings now(String term) {
    int number = lexicon.termNumber(term);
    Postings postings = number < 0 ? Postings.none() : revision.postings().get(number);
    return postings.isNowhere() && !functionWords.has(term) ? null : postings;
  }

  private @Nullable Postings before(String term) {
    Postings before = revision.before().get(lexicon.termNumber(term));
    return before == null ? now(term) : before;
  }

  private List<Dictionary.Part> parts() {
    BitSet affected = affected();
    List<Dictionary.Part> parts = new ArrayList<>();
    int at = 0;
    while (at < shards.size()) {
      KeptShard shard = shards.get(at);
      if (affected.get(at)) {
        at = cut(at, affected);
        cutter.take().forEach(made -> parts.add(Dictionary.Part.of(made)));
      } else {
        List<Names.Name> names = kept.names().getOrDefault(shard.first(), List.of());
        parts.add(new Dictionary.Part(shard.first(), names, Optional.empty(), Optional.of(shard)));
        at++;
      }
    }
    return parts;
  }

  /** Cuts shards anew until one ends where another begins that can stay; that one's number. */
  private int cut(int from, BitSet affected) {
    cutter.begin(shards.get(from).first());
    int at = from;
    while (at < shards.size()) {
      formsOf(shards.get(at)).forEach(cutter::add);
      at++;
      if (at < shards.size() && !affected.get(at) && cutter.isFull()) {
        String next = shards.get(at).firstForm();
        if (cutter.boundaryBefore(next).equals(shards.get(at).first())) {
          cutter.closeBefore(next);
          return at;
        }
      }
    }
    cutter.closeLast();
    return at;
  }

  /** The forms of a shard as they are now. */
  private List<Form> formsOf(KeptShard shard) {
    Map<String, Form> forms = new TreeMap<>();
    for (Form form : shard.forms(lexicon, this::before)) {
      changes.noteMistypable(form, true, mistypableBefore);
      forms.put(form.text(), form.weighed(this::now));
    }
    for (String text : changes.textsIn(shard, next(shard))) {
      Form made = changed(text, forms.get(text));
      if (made == null) {
        forms.remove(text);
      } else {
        forms.put(text, made);
      }
    }
    forms.values().forEach(form -> changes.noteMistypable(form, false, mistypableNow));
    return List.copyOf(forms.values());
  }

  private Optional<String> next(KeptShard shard) {
    int at = changes.shardOf(shard.first(), shards) + 1;
    return at < shards.size() ? Optional.of(shards.get(at).first()) : Optional.empty();
  }

  private @Nullable Form changed(String text, @Nullable Form before) {
    boolean had = before != null && before.origin() != Form.Origin.RELATIONS;
    Set<String> own = new TreeSet<>(had && before != null ? before.own() : List.of());
    own.removeAll(changes.removed(text));
    own.addAll(changes.added(text));
    if (own.isEmpty()) {
      // What it was called besides is not known any more.
      givenUp |= before != null && before.origin() == Form.Origin.BOTH;
      return had ? null : before;
    }
    Set<String> weak = new TreeSet<>();
    for (String term : own) {
      weak.addAll(kept.related().getOrDefault(term, List.of()));
      concepts.weakTerms().getOrDefault(term, Set.of()).stream()
          .filter(concept -> now(concept) != null)
          .forEach(weak::add);
    }
    weak.removeAll(own);
    Form.Origin origin =
        before == null || before.origin() == Form.Origin.TEXTS
            ? Form.Origin.TEXTS
            : Form.Origin.BOTH;
    return Form.of(text, List.copyOf(own), List.copyOf(weak), origin, this::now);
  }

  private BitSet affected() {
    BitSet terms = new BitSet();
    revision.before().keySet().forEach(terms::set);
    BitSet affected = new BitSet();
    for (int at = 0; at < shards.size(); at++) {
      for (int term : shards.get(at).terms()) {
        if (terms.get(term)) {
          affected.set(at);
        }
      }
    }
    for (String text : changes.texts()) {
      int at = changes.shardOf(text, shards);
      affected.set(at);
      // Where a shard begins depends on the last form before it and its own first one.
      affected.set(Math.max(0, at - 1));
    }
    changes.wordsThatCameOrWent().forEach(word -> affected.set(changes.shardOf(word, shards)));
    return affected;
  }
}
