package org.kladez.cache;

import org.kladez.model.Hashes;

/** Sums that tell changed content. */
final class Checksum {
  private Checksum() {}

  static long of(byte[] bytes) {
    return of(bytes, 0, bytes.length);
  }

  static long of(byte[] bytes, int from, int length) {
    return Hashes.checksum(bytes, from, length);
  }
}
