package org.kladez.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

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
    Checksum sum = checksum();
    sum.update(bytes, from, length);
    return sum.getValue();
  }

  /**
   * A {@link #checksum(byte[], int, int)} of content that comes piece by piece.
   *
   * @return one that serves one thread
   */
  public static Checksum checksum() {
    return new Two(new CRC32(), new CRC32C());
  }

  private record Two(Checksum one, Checksum other) implements Checksum {
    @Override
    public void update(int octet) {
      one.update(octet);
      other.update(octet);
    }

    @Override
    public void update(byte[] bytes, int from, int length) {
      one.update(bytes, from, length);
      other.update(bytes, from, length);
    }

    @Override
    public long getValue() {
      return (one.getValue() << Integer.SIZE) | other.getValue();
    }

    @Override
    public void reset() {
      one.reset();
      other.reset();
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
