package org.kladez.publish.site;

import java.util.regex.Pattern;

/**
 * When a file is uploaded, in this order: what others need comes before them, so that whoever reads
 * a site while it changes never meets a page without its parts.
 */
public enum Stage {
  /** A file whose name or folder bears a hash of its content: assets, pictures, search shards. */
  HASHED,
  /** What is neither hashed nor a page. */
  SUPPORT,
  /** A page. */
  PAGE,
  /** What says where the rest is: feeds, the sitemap, the search's list of its shards. */
  INDEX;

  private static final Pattern HASH =
      Pattern.compile("(assets|media|search)/.*-[0-9a-f]{10}(/.*|(\\.[A-Za-z0-9]+)+)");
  private static final Pattern INDEXES =
      Pattern.compile("(.*/)?(feed|sitemap)[^/]*\\.xml|search/[^/]+/manifest\\.json");

  static Stage of(String path) {
    if (HASH.matcher(path).matches()) {
      return HASHED;
    }
    if (INDEXES.matcher(path).matches()) {
      return INDEX;
    }
    return path.endsWith(".html") ? PAGE : SUPPORT;
  }
}
