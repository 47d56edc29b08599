package org.kladez.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The buckets by which the browser mends an error near the beginning of a word, which leads to
 * another shard: for each written word, what is left of it when one of its first letters is
 * dropped, and the word itself.
 */
final class TypoBuckets {
  /** How many of the first letters may be dropped; also stands for the place of none. */
  static final int WHOLE = 7;

  private static final int BASIS = 0x811C9DC5;
  private static final int PRIME = 16777619;
  private static final int HALF = 16;
  private static final int AT_BITS = 3;
  private static final int MOST_WEIGHT = 15;
  private static final int RECORDS_PER_BUCKET = 600;

  private record Dropped(int hash, int at, char letter, int weight) {
    int high() {
      return hash >>> HALF;
    }
  }

  private TypoBuckets() {}

  /**
   * Makes the files of the buckets, at least one.
   *
   * @param words weights by written word
   */
  static List<byte[]> of(Map<String, Integer> words) {
    List<Dropped> all = new ArrayList<>();
    words.forEach((word, weight) -> addAll(word, classOf(weight), all));
    int count = Math.max(1, (all.size() + RECORDS_PER_BUCKET - 1) / RECORDS_PER_BUCKET);
    List<List<Dropped>> buckets = new ArrayList<>();
    IntStream.range(0, count).forEach(i -> buckets.add(new ArrayList<>()));
    for (Dropped dropped : all) {
      buckets.get(Integer.remainderUnsigned(dropped.hash(), count)).add(dropped);
    }
    return buckets.stream().map(TypoBuckets::encode).toList();
  }

  /** How well a word is known, roughly: the number of binary digits. */
  static int classOf(int weight) {
    return Math.min(MOST_WEIGHT, Integer.SIZE - Integer.numberOfLeadingZeros(weight));
  }

  private static void addAll(String word, int weight, List<Dropped> to) {
    to.add(new Dropped(hash(word), WHOLE, '\0', weight));
    for (int at = 0; at < Math.min(WHOLE, word.length()); at++) {
      String left = Typos.without(word, at);
      to.add(new Dropped(hash(left), at, word.charAt(at), weight));
    }
  }

  private static int hash(String text) {
    int hash = BASIS;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash;
  }

  private static byte[] encode(List<Dropped> bucket) {
    bucket.sort(
        Comparator.comparingInt(Dropped::high)
            .thenComparingInt(Dropped::at)
            .thenComparing(Dropped::letter)
            .thenComparingInt(Dropped::weight));
    ByteSink sink = new ByteSink();
    int before = 0;
    for (Dropped dropped : bucket) {
      sink.number(dropped.high() - before);
      sink.number(dropped.at() | dropped.weight() << AT_BITS);
      if (dropped.at() < WHOLE) {
        sink.letter(dropped.letter());
      }
      before = dropped.high();
    }
    return sink.bytes();
  }
}
