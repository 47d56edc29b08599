package org.kladez.serve;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Lets only pages of the preview itself in. A preview stands on loopback, but any page that is open
 * in the same browser can send requests there: by its address, or by a name of its own that leads
 * to 127.0.0.1 (DNS rebinding).
 */
final class Guard {
  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int HTTP = 80;

  private final int port;

  Guard(int port) {
    this.port = port;
  }

  /**
   * Judges a request by its headers.
   *
   * @param host the header {@code Host}
   * @param origin the header {@code Origin}
   * @param site the header {@code Sec-Fetch-Site}: where the page stands that sent it
   * @param mode the header {@code Sec-Fetch-Mode}: to follow a link from elsewhere is allowed
   */
  boolean admits(
      Optional<String> host,
      Optional<String> origin,
      Optional<String> site,
      Optional<String> mode) {
    boolean foreign =
        site.isPresent()
            && !Set.of("same-origin", "none").contains(site.get())
            && !mode.equals(Optional.of("navigate"));
    return host.filter(this::isOurs).isPresent()
        && origin.map(this::isOurOrigin).orElse(true)
        && !foreign;
  }

  private boolean isOurOrigin(String origin) {
    String scheme = "http://";
    return origin.startsWith(scheme) && isOurs(origin.substring(scheme.length()));
  }

  private boolean isOurs(String authority) {
    String host = authority.toLowerCase(Locale.ROOT);
    String ending = ":" + port;
    if (host.endsWith(ending)) {
      return NAMES.contains(host.substring(0, host.length() - ending.length()));
    }
    return port == HTTP && NAMES.contains(host);
  }
}
