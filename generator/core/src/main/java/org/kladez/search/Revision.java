package org.kladez.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.PostingsEnum;

/**
 * The documents of an index of which some say other things than before. There are as many as
 * before, and in the same order: what is new or gone changes the numbers of all that come after it,
 * and with them nearly every posting.
 */
final class Revision {
  private final KeptPack kept;
  private final List<KeptDocument> documents;
  private final List<Integer> changed = new ArrayList<>();
  private final BitSet isChanged = new BitSet();
  private final Inversion inversion;
  private final Inverted fresh;
  private final List<long[]> statistics = new ArrayList<>();
  private final Map<Integer, Postings> before = new TreeMap<>();

  /** How many documents more have a word than before. */
  private final SortedMap<Integer, Integer> gained = new TreeMap<>();

  private Revision(KeptPack kept, SortedMap<Integer, SearchSource> sources) {
    this.kept = kept;
    this.documents = new ArrayList<>(kept.documents());
    this.inversion = new Inversion(kept.lexicon());
    kept.statistics().forEach(field -> statistics.add(field.clone()));
    sources.forEach(this::replace);
    this.fresh = inversion.inverted();
    touched().forEach(this::merge);
    lengths();
  }

  /**
   * Brings what was kept up to date. That is used up, whatever the outcome.
   *
   * @param kept what the last build has kept
   * @param sources the documents as they are now
   * @param most how many may have changed
   * @return the new state; nothing when others are there or too many have changed
   */
  static Optional<Revision> of(KeptPack kept, Stream<SearchSource> sources, int most) {
    SortedMap<Integer, SearchSource> changed = new TreeMap<>();
    int size = kept.documents().size();
    List<SearchSource> now = sources.toList();
    if (now.size() != size) {
      return Optional.empty();
    }
    for (int at = 0; at < size; at++) {
      if (!now.get(at).id().equals(kept.documents().get(at).document().id())) {
        return Optional.empty();
      }
    }
    // To make the keys takes longest, and no key depends on another.
    IntStream.range(0, size)
        .parallel()
        .filter(at -> now.get(at).isOther(kept.documents().get(at).key()))
        .forEachOrdered(at -> changed.put(at, now.get(at)));
    return changed.size() > most ? Optional.empty() : Optional.of(new Revision(kept, changed));
  }

  private void replace(int number, SearchSource source) {
    SearchText text = source.text().get();
    for (int word : documents.get(number).wordNumbers()) {
      gained.merge(word, -1, Integer::sum);
      kept.lexicon().met(word, -1);
    }
    int[] words = inversion.add(text);
    for (int word : words) {
      gained.merge(word, 1, Integer::sum);
    }
    documents.set(number, KeptDocument.of(text.key(), text.document(), words));
    changed.add(number);
    isChanged.set(number);
  }

  /** The terms that the documents may have had, and those that they have. */
  private Set<String> touched() {
    Lexicon lexicon = kept.lexicon();
    Set<String> touched = new TreeSet<>(fresh.terms().keySet());
    for (int word : gained.keySet()) {
      for (int place = lexicon.begin(word); place < lexicon.end(word); place++) {
        touched.add(lexicon.termText(lexicon.term(place)));
      }
    }
    touched.addAll(lexicon.concepts());
    return touched;
  }

  private void merge(String term) {
    int number = kept.lexicon().termNumber(term);
    Postings last = kept.postings().get(number);
    Postings merged = merged(last, fresh.terms().getOrDefault(term, Postings.none()));
    if (!merged.isSame(last)) {
      before.put(number, last);
      kept.postings().set(number, merged);
    }
  }

  private Postings merged(Postings last, Postings added) {
    ByteSink merged = new ByteSink();
    ByteSink encoded = new ByteSink();
    for (int field = 0; field < SearchFields.ALL.size(); field++) {
      encoded.clear();
      int count = merge(last.cursor(field), added.cursor(field), statistics.get(field), encoded);
      merged.number(count);
      if (count > 0) {
        merged.number(encoded.size());
        merged.raw(encoded);
      }
    }
    return new Postings(merged.bytes());
  }

  /** Writes both in the order of the documents and says how many they are. */
  private int merge(PostingsCursor last, PostingsCursor added, long[] numbers, ByteSink out) {
    int count = 0;
    int before = 0;
    int next = added.nextDoc();
    int document = last.nextDoc();
    while (document != PostingsEnum.NO_MORE_DOCS || next != PostingsEnum.NO_MORE_DOCS) {
      boolean isNext = next != PostingsEnum.NO_MORE_DOCS && changed.get(next) <= document;
      int here = isNext ? changed.get(next) : document;
      PostingsCursor from = isNext ? added : last;
      if (isNext) {
        numbers[1] += from.freq();
      } else if (isChanged.get(document)) {
        numbers[1] -= from.freq();
      }
      if (isNext || !isChanged.get(document)) {
        FieldPostings.encode(out, here - before, from.freq());
        before = here;
        count++;
      }
      if (isNext) {
        next = added.nextDoc();
      } else {
        document = last.nextDoc();
      }
    }
    return count;
  }

  private void lengths() {
    for (int field = 0; field < kept.norms().size(); field++) {
      byte[] norms = kept.norms().get(field);
      for (int i = 0; i < changed.size(); i++) {
        byte now = fresh.norms().get(field)[i];
        int document = changed.get(i);
        statistics.get(field)[0] += (now == 0 ? 0 : 1) - (norms[document] == 0 ? 0 : 1);
        norms[document] = now;
      }
    }
  }

  /** All documents. */
  List<KeptDocument> documents() {
    return documents;
  }

  /** The changed documents' numbers, ascending. */
  List<Integer> changed() {
    return changed;
  }

  /** The terms of the changed documents alone, which are numbered from 0 there. */
  Inverted fresh() {
    return fresh;
  }

  Lexicon lexicon() {
    return kept.lexicon();
  }

  PostingsTable postings() {
    return kept.postings();
  }

  List<byte[]> norms() {
    return kept.norms();
  }

  List<long[]> statistics() {
    return statistics;
  }

  KeptDictionary dictionary() {
    return kept.dictionary();
  }

  /** The postings that changed terms had, by the terms' numbers. */
  Map<Integer, Postings> before() {
    return before;
  }

  /** The words that some document has now and none had before, or the other way round. */
  Set<Integer> cameOrWent() {
    Set<Integer> words = new TreeSet<>();
    gained.forEach(
        (word, more) -> {
          int now = lexicon().met(word);
          if (now > 0 != now - more > 0) {
            words.add(word);
          }
        });
    return words;
  }

  /** The terms that some document has, among those with such a first letter. */
  Set<String> termsBeginning(Predicate<Character> first) {
    Set<String> terms = new HashSet<>();
    for (int term = 0; term < lexicon().termCount(); term++) {
      if (first.test(lexicon().termBegin(term)) && postings().has(term)) {
        terms.add(lexicon().termText(term));
      }
    }
    return terms;
  }

  /** All terms with their postings. */
  Map<String, Postings> terms() {
    Map<String, Postings> terms = new HashMap<>(2 * lexicon().termCount());
    for (int term = 0; term < lexicon().termCount(); term++) {
      Postings postings = postings().get(term);
      if (!postings.isNowhere()) {
        terms.put(lexicon().termText(term), postings);
      }
    }
    return terms;
  }
}
