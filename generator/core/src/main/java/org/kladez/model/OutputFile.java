package org.kladez.model;

import java.nio.charset.StandardCharsets;

/**
 * A file of the site, ready to be written.
 *
 * @param path its path from the site's root, with {@code /}
 * @param bytes its content
 */
public record OutputFile(String path, byte[] bytes) {
  /**
   * A text file in UTF-8.
   *
   * @param path its path from the site's root
   * @param text its content
   * @return the file
   */
  public static OutputFile of(String path, String text) {
    return new OutputFile(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
