package org.kladez.parse;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells addresses apart that a text may link to. The addresses given are decoded already. */
final class Links {
  private static final Set<String> ALLOWED = Set.of("http", "https", "mailto", "tel");

  private static final Pattern SKIPPED = Pattern.compile("[\\p{Cntrl}\\s\u00A0]");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*");

  private Links() {}

  /** What an address is. */
  enum Sort {
    /** Relative: to be resolved within the site. */
    INTERNAL,
    /** Somewhere else, with a scheme that is allowed. */
    EXTERNAL,
    /** A scheme that is not allowed, such as {@code javascript:}. */
    UNSAFE
  }

  static Sort sort(String address) {
    // Browsers skip white space and control characters when they look for a scheme; so must we.
    String compact = SKIPPED.matcher(address).replaceAll("");
    if (compact.startsWith("//") || compact.startsWith("\\\\") || compact.startsWith("/\\")) {
      return Sort.EXTERNAL;
    }
    int colon = compact.indexOf(':');
    if (colon < 0 || !SCHEME.matcher(compact).region(0, colon).matches()) {
      return Sort.INTERNAL;
    }
    String scheme = compact.substring(0, colon).toLowerCase(Locale.ROOT);
    return ALLOWED.contains(scheme) ? Sort.EXTERNAL : Sort.UNSAFE;
  }
}
