package org.kladez.search;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

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
  private static final int WEIGHT_BITS = 4;
  private static final int MOST_WEIGHT = 15;
  private static final int RECORDS_PER_BUCKET = 450;

  private TypoBuckets() {}

  /** How many buckets words need, at least one. */
  static int count(Map<String, Integer> words) {
    int records = words.keySet().stream().mapToInt(TypoBuckets::records).sum();
    return Math.max(1, (records + RECORDS_PER_BUCKET - 1) / RECORDS_PER_BUCKET);
  }

  /** The numbers of the buckets that have records of some words. */
  static BitSet having(Set<String> words, int count) {
    BitSet having = new BitSet(count);
    for (String word : words) {
      having.set(Integer.remainderUnsigned(hash(word, word.length()), count));
      for (int at = 0; at < Math.min(WHOLE, word.length()); at++) {
        having.set(Integer.remainderUnsigned(hash(word, at), count));
      }
    }
    return having;
  }

  /**
   * Makes the files of some buckets.
   *
   * @param words weights by written word
   * @param count how many buckets there are
   * @param wanted the buckets' numbers
   * @return the files in order
   */
  static List<byte[]> of(Map<String, Integer> words, int count, BitSet wanted) {
    @Nullable LongStream.Builder[] buckets = new LongStream.Builder[count];
    wanted.stream().forEach(i -> buckets[i] = LongStream.builder());
    words.forEach((word, weight) -> addAll(word, classOf(weight), buckets));
    return wanted.stream()
        .mapToObj(i -> encode(Objects.requireNonNull(buckets[i]).build().sorted().toArray()))
        .toList();
  }

  private static int records(String word) {
    return 1 + Math.min(WHOLE, word.length());
  }

  /** How well a word is known, roughly: the number of binary digits. */
  static int classOf(int weight) {
    return Math.min(MOST_WEIGHT, Integer.SIZE - Integer.numberOfLeadingZeros(weight));
  }

  private static void addAll(String word, int weight, @Nullable LongStream.Builder[] buckets) {
    add(hash(word, word.length()), WHOLE, '\0', weight, buckets);
    for (int at = 0; at < Math.min(WHOLE, word.length()); at++) {
      add(hash(word, at), at, word.charAt(at), weight, buckets);
    }
  }

  /**
   * A record is one number, by which it is sorted: upper half of the hash, place, letter, weight.
   */
  private static void add(
      int hash, int at, char letter, int weight, @Nullable LongStream.Builder[] buckets) {
    long record = (long) (hash >>> HALF) << AT_BITS | at;
    record = (record << Character.SIZE | letter) << WEIGHT_BITS | weight;
    LongStream.Builder bucket = buckets[Integer.remainderUnsigned(hash, buckets.length)];
    if (bucket != null) {
      bucket.add(record);
    }
  }

  private static int hash(String text, int without) {
    int hash = BASIS;
    for (int i = 0; i < text.length(); i++) {
      if (i != without) {
        hash = (hash ^ text.charAt(i)) * PRIME;
      }
    }
    return hash;
  }

  private static byte[] encode(long[] records) {
    ByteSink sink = new ByteSink();
    int before = 0;
    for (long record : records) {
      int weight = (int) (record & MOST_WEIGHT);
      char letter = (char) (record >>> WEIGHT_BITS);
      int at = (int) (record >>> (WEIGHT_BITS + Character.SIZE)) & WHOLE;
      int high = (int) (record >>> (WEIGHT_BITS + Character.SIZE + AT_BITS));
      sink.number(high - before);
      sink.number(at | weight << AT_BITS);
      if (at < WHOLE) {
        sink.letter(letter);
      }
      before = high;
    }
    return sink.bytes();
  }
}
