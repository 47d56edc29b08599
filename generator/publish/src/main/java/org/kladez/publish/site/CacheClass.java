package org.kladez.publish.site;

/** How long browsers and caches on the way may keep a file without asking again. */
public enum CacheClass {
  /** For ever: its name has a hash of its content. */
  IMMUTABLE("public, max-age=31536000, immutable"),
  /** For some minutes. */
  SHORT("public, max-age=300"),
  /** Never without asking whether it is still good: pages, and what says where the rest is. */
  REVALIDATE("no-cache");

  private final String header;

  CacheClass(String header) {
    this.header = header;
  }

  /**
   * The value of the HTTP header {@code Cache-Control}.
   *
   * @return for instance {@code no-cache}
   */
  public String header() {
    return header;
  }
}
