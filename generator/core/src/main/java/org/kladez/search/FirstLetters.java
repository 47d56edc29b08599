package org.kladez.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The buckets by which the browser mends a mistyped first letter. */
final class FirstLetters {
  static final int SHORTEST = 4;
  private static final int BASIS = 0x811C9DC5;
  private static final int PRIME = 16777619;
  private static final int HALF = 16;
  private static final int RECORDS_PER_BUCKET = 1500;

  private record Tail(int hash, char letter) {}

  private FirstLetters() {}

  /** The files of the buckets; none for a site without words. */
  static List<byte[]> buckets(Set<String> words) {
    List<String> long4 = words.stream().filter(word -> word.length() >= SHORTEST).sorted().toList();
    int count = (long4.size() + RECORDS_PER_BUCKET - 1) / RECORDS_PER_BUCKET;
    List<List<Tail>> buckets = new ArrayList<>();
    IntStream.range(0, count).forEach(i -> buckets.add(new ArrayList<>()));
    for (String word : long4) {
      int hash = hash(word);
      buckets
          .get(Integer.remainderUnsigned(hash, count))
          .add(new Tail(hash >>> HALF, word.charAt(0)));
    }
    return buckets.stream().map(FirstLetters::encode).toList();
  }

  private static int hash(String word) {
    int hash = BASIS;
    for (int i = 1; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * PRIME;
    }
    return hash;
  }

  private static byte[] encode(List<Tail> tails) {
    tails.sort(Comparator.comparingInt(Tail::hash).thenComparing(Tail::letter));
    ByteSink sink = new ByteSink();
    int before = 0;
    for (Tail tail : tails) {
      sink.number(tail.hash() - before);
      sink.letter(tail.letter());
      before = tail.hash();
    }
    return sink.bytes();
  }
}
