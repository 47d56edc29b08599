package org.kladez.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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
    for (int field = 0; field < SearchFields.ALL.size(); field++) {
      SortedMap<Integer, Integer> times = times(last, field);
      long[] numbers = statistics.get(field);
      for (int document : changed) {
        Integer gone = times.remove(document);
        numbers[1] -= gone == null ? 0 : gone;
      }
      times(added, field)
          .forEach(
              (document, n) -> {
                times.put(changed.get(document), n);
                numbers[1] += n;
              });
      merged.number(times.size());
      if (!times.isEmpty()) {
        byte[] encoded = encoded(times);
        merged.number(encoded.length);
        merged.raw(encoded);
      }
    }
    return new Postings(merged.bytes());
  }

  private static SortedMap<Integer, Integer> times(Postings postings, int field) {
    SortedMap<Integer, Integer> times = new TreeMap<>();
    PostingsCursor cursor = postings.cursor(field);
    int document = cursor.nextDoc();
    while (document != PostingsEnum.NO_MORE_DOCS) {
      times.put(document, cursor.freq());
      document = cursor.nextDoc();
    }
    return times;
  }

  private static byte[] encoded(SortedMap<Integer, Integer> times) {
    ByteSink out = new ByteSink();
    int before = 0;
    for (var occurrence : times.entrySet()) {
      FieldPostings.encode(out, occurrence.getKey() - before, occurrence.getValue());
      before = occurrence.getKey();
    }
    return out.bytes();
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
