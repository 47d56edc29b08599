package org.kladez.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
