package org.kladez.cache;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.kladez.model.Hashes;

/** Sums that tell changed content. */
final class Checksum {
  private Checksum() {}

  static long of(byte[] bytes) {
    return of(bytes, 0, bytes.length);
  }

  /** A sum of texts in any order: to sort many takes longer. */
  static long ofAll(Collection<String> texts) {
    long sum = texts.size();
    for (String text : texts) {
      sum += of(text.getBytes(StandardCharsets.UTF_8));
    }
    return sum;
  }

  static long of(byte[] bytes, int from, int length) {
    return Hashes.checksum(bytes, from, length);
  }
}
