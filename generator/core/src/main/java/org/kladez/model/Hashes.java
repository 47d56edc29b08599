package org.kladez.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** Hashes of content, for names that change when the content does. */
public final class Hashes {
  private static final int LENGTH = 10;

  private Hashes() {}

  /**
   * A short hash for a file's name: the first ten hexadecimal digits of SHA-256.
   *
   * @param parts the content, in order
   * @return the digits
   */
  public static String shortHash(byte[]... parts) {
    return HexFormat.of().formatHex(sha256(parts)).substring(0, LENGTH);
  }

  /**
   * A number that tells changed content: two checksums with different polynomials, 64 bits
   * together. Java computes them many times faster than a cryptographic hash, which nobody needs
   * against oneself.
   *
   * @param bytes the content, among other bytes
   * @param from where it begins
   * @param length how many bytes it has
   * @return the same for equal content
   */
  public static long checksum(byte[] bytes, int from, int length) {
    Running running = new Running();
    running.add(bytes, from, length);
    return running.value();
  }

  /** A {@link #checksum} of content that comes piece by piece. It serves one thread. */
  public static final class Running {
    private final CRC32 one = new CRC32();
    private final CRC32C other = new CRC32C();

    /**
     * Takes the next piece.
     *
     * @param bytes the content, among other bytes
     * @param from where it begins
     * @param length how many bytes it has
     */
    public void add(byte[] bytes, int from, int length) {
      one.update(bytes, from, length);
      other.update(bytes, from, length);
    }

    /**
     * The checksum of all pieces together.
     *
     * @return the same for equal content, however it was cut
     */
    public long value() {
      return (one.getValue() << Integer.SIZE) | other.getValue();
    }
  }

  /**
   * The hash by which a Content-Security-Policy allows a script that stands in a page.
   *
   * @param script the script's text
   * @return a space and the source expression: {@code 'sha256-…'}
   */
  public static String ofPolicy(String script) {
    byte[] hash = sha256(script.getBytes(StandardCharsets.UTF_8));
    return " 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
