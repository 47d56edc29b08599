package org.kladez.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where a place for a source file is on the web, such as the page of a Git host that changes it: an
 * address in which {@code {path}} stands for the file's path.
 *
 * @param text for instance {@code https://example.org/kb/edit/main/{path}}
 */
public record SourcePattern(String text) {
  private static final String PATH = "{path}";

  /** Checks that an address comes of it. */
  public SourcePattern {
    if (!isPattern(text)) {
      throw new IllegalArgumentException("not a pattern of addresses: " + text);
    }
  }

  /**
   * Reads a pattern.
   *
   * @param text what is written
   * @return the pattern; nothing when no address of the web would come of it, or the same for every
   *     file
   */
  public static Optional<SourcePattern> parse(String text) {
    return isPattern(text) ? Optional.of(new SourcePattern(text)) : Optional.empty();
  }

  private static boolean isPattern(String text) {
    try {
      URI uri = new URI(text.replace(PATH, "a"));
      boolean web = uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?");
      return web && uri.getUserInfo() == null && text.contains(PATH);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /**
   * The place for a file.
   *
   * @param file its path relative to the source folder, with {@code /}
   * @return an address, with nothing but ASCII in it
   */
  public String address(String file) {
    try {
      String escaped = new URI(null, null, "/" + file, null).toASCIIString().substring(1);
      return text.replace(PATH, escaped);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not a path: " + file, e);
    }
  }
}
