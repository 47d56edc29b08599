package org.kladez.render;

import java.net.URI;
import java.net.URISyntaxException;
import org.kladez.config.SiteConfig;

/** Addresses for machines, which want them in ASCII. */
final class Urls {
  private Urls() {}

  static String absolute(SiteConfig config, String path) {
    try {
      return config.baseUrl().toASCIIString() + new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not a path: " + path, e);
    }
  }
}
