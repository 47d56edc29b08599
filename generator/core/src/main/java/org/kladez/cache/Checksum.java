package org.kladez.cache;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Sums that tell changed content: two checksums with different polynomials, 64 bits together. Java
 * computes them many times faster than a cryptographic hash, which nobody needs against oneself.
 */
final class Checksum {
  private Checksum() {}

  static long of(byte[] bytes) {
    return of(bytes, 0, bytes.length);
  }

  static long of(byte[] bytes, int from, int length) {
    CRC32 one = new CRC32();
    CRC32C other = new CRC32C();
    one.update(bytes, from, length);
    other.update(bytes, from, length);
    return (one.getValue() << Integer.SIZE) | other.getValue();
  }
}
