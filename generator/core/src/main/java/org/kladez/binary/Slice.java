package org.kladez.binary;

/**
 * Some bytes among others: what is read from a large file need not be copied out of it piece by
 * piece. Whoever has one may read the bytes and not change them.
 *
 * @param bytes all bytes
 * @param from where its own begin
 * @param length how many are its own
 */
public record Slice(byte[] bytes, int from, int length) {
  /** No bytes. */
  public static final Slice NONE = of(new byte[0]);

  /** Refuses places that are not there. */
  public Slice {
    java.util.Objects.checkFromIndexSize(from, length, bytes.length);
  }

  /**
   * All of some bytes.
   *
   * @param bytes the bytes
   * @return the slice
   */
  public static Slice of(byte[] bytes) {
    return new Slice(bytes, 0, bytes.length);
  }
}
