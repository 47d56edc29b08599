package org.kladez.search;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kladez.search.words.Met;

/** The words that are found although they were mistyped near their beginning. */
final class Mistypable {
  /**
   * More words would lead to thousands of small files, for words that hardly any text has: a
   * reader's dictionary of a language has fewer.
   */
  private static final int MOST = 1 << 16;

  private final Map<String, Integer> weights;
  private final boolean isAll;
  private final Optional<Set<String>> changed;

  /** The weights are not copied: there are many, and whoever makes them gives them away. */
  private Mistypable(Map<String, Integer> weights, boolean isAll, Optional<Set<String>> changed) {
    this.weights = Collections.unmodifiableMap(weights);
    this.isAll = isAll;
    this.changed = changed.map(Set::copyOf);
  }

  /**
   * How well each word is known: the largest number of documents that have one of its own terms in
   * one field.
   */
  Map<String, Integer> weights() {
    return weights;
  }

  /**
   * The words that {@link #with} found to be known better or less, to have come or gone; nothing
   * when these were made of no others.
   */
  Optional<Set<String>> changed() {
    return changed;
  }

  void write(ByteSink out) {
    out.number(isAll ? 1 : 0);
    out.number(weights.size());
    weights.forEach(
        (word, weight) -> {
          out.text(word);
          out.number(weight);
        });
  }

  /** Reads what {@link #write} has written. */
  static Mistypable read(ByteSource in) {
    boolean isAll = in.number() == 1;
    int size = in.number();
    Map<String, Integer> weights = roomFor(size);
    for (int left = size; left > 0; left--) {
      String word = in.text();
      weights.put(word, in.number());
    }
    return new Mistypable(weights, isAll, Optional.empty());
  }

  private static Map<String, Integer> roomFor(int size) {
    return new HashMap<>(size + size / 2);
  }

  /**
   * Chooses the words that are written in some text; where there are too many, those that are known
   * best, and of these the first ones.
   *
   * @param forms all forms in order
   * @param met the words of the texts
   */
  static Mistypable of(List<Form> forms, Met met) {
    Map<String, Integer> weights = new HashMap<>();
    for (int place : byWeight(forms)) {
      Form form = forms.get(place);
      if (Typos.isMistypable(form.text()) && met.has(form.text())) {
        if (weights.size() == MOST) {
          return new Mistypable(weights, false, Optional.empty());
        }
        weights.put(form.text(), form.weight());
      }
    }
    return new Mistypable(weights, true, Optional.empty());
  }

  /** The places of forms, of those that are known best first, equally known ones in their order. */
  private static int[] byWeight(List<Form> forms) {
    long[] keys = new long[forms.size()];
    for (int place = 0; place < keys.length; place++) {
      keys[place] = ((long) -forms.get(place).weight() << Integer.SIZE) | place;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  /**
   * The words when some are known better or less, came or went.
   *
   * @param before such words with what they were weighed
   * @param now those that are there now
   * @return nothing when others may take their place or give way, which only all words can tell
   */
  Optional<Mistypable> with(Map<String, Integer> before, Map<String, Integer> now) {
    Cut cut = cut();
    Map<String, Integer> words = roomFor(weights.size());
    words.putAll(weights);
    Set<String> unlike = new TreeSet<>();
    Set<String> all = new TreeSet<>(before.keySet());
    all.addAll(now.keySet());
    for (String word : all) {
      boolean was = before.containsKey(word) && cut.has(word, before.getOrDefault(word, 0));
      boolean is = now.containsKey(word) && cut.has(word, now.getOrDefault(word, 0));
      if (!isAll && was != is) {
        return Optional.empty();
      }
      Integer weight = is ? now.get(word) : null;
      Integer last = weight == null ? words.remove(word) : words.put(word, weight);
      if (!Objects.equals(weight, last)) {
        unlike.add(word);
      }
    }
    return words.size() > MOST
        ? Optional.empty()
        : Optional.of(new Mistypable(words, isAll, Optional.of(unlike)));
  }

  private Cut cut() {
    if (isAll) {
      return new Cut(-1, "");
    }
    int least = weights.values().stream().mapToInt(w -> w).min().orElse(0);
    String last =
        weights.entrySet().stream()
            .filter(word -> word.getValue() == least)
            .map(Map.Entry::getKey)
            .max(Comparator.naturalOrder())
            .orElse("");
    return new Cut(least, last);
  }

  /** The least known word that is chosen. */
  private record Cut(int weight, String last) {
    boolean has(String word, int known) {
      return known > weight || (known == weight && word.compareTo(last) <= 0);
    }
  }
}
