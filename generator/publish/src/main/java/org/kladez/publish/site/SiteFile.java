package org.kladez.publish.site;

/**
 * A file of a site.
 *
 * @param path its path from the site's root, with {@code /}
 * @param sha256 the SHA-256 of its content as 64 hexadecimal digits
 * @param size its size in bytes
 */
public record SiteFile(String path, String sha256, long size) implements Comparable<SiteFile> {
  /** Refuses paths that lead out of the site and hashes that are none. */
  public SiteFile {
    if (!isSafe(path)) {
      throw new IllegalArgumentException("not a path within a site: " + path);
    }
    if (!sha256.matches("[0-9a-f]{64}") || size < 0) {
      throw new IllegalArgumentException("not a hash and a size: " + sha256 + " " + size);
    }
  }

  private static boolean isSafe(String path) {
    return !path.matches("(?s).*[\\p{Cntrl}\\\\].*")
        && ("/" + path + "/").matches("(/(?!\\.{1,2}/)[^/]+)+/");
  }

  /**
   * Its type for HTTP.
   *
   * @return for instance {@code text/html; charset=utf-8}
   */
  public String contentType() {
    return ContentTypes.of(path);
  }

  /**
   * How long it may be cached.
   *
   * @return its class
   */
  public CacheClass cache() {
    return switch (stage()) {
      case HASHED -> CacheClass.IMMUTABLE;
      case SUPPORT -> CacheClass.SHORT;
      case PAGE, INDEX -> CacheClass.REVALIDATE;
    };
  }

  /**
   * When it is uploaded.
   *
   * @return its stage
   */
  public Stage stage() {
    return Stage.of(path);
  }

  @Override
  public int compareTo(SiteFile other) {
    return path.compareTo(other.path);
  }
}
