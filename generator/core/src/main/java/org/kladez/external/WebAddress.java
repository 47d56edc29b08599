package org.kladez.external;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses on the web, as people write them and as they are asked for. */
final class WebAddress {
  private static final Pattern WEB =
      Pattern.compile("(https?):/*([^/?#\\\\]*)([^#]*)(#.*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern HOST = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:]+?)\\.?(:\\d*)?");
  private static final String LEGAL = "-._~!$&'()*+,;=:@/?";
  private static final int LAST_PORT = 65535;

  private WebAddress() {}

  /** Whether a text claims to be an address on the web. */
  static boolean isWeb(String text) {
    return text.startsWith("//") || text.matches("(?is)https?:.*");
  }

  /**
   * Reads an address.
   *
   * @param text as browsers understand it: with letters of any script, with spaces
   * @return what to ask for: without fragment and user, in ASCII; nothing when it is no address on
   *     the web
   */
  static Optional<URI> parse(String text) {
    String whole = text.startsWith("//") ? "https:" + text : text;
    Matcher parts = WEB.matcher(whole.strip().replaceAll("[\\r\\n\\t]", ""));
    if (!parts.matches()) {
      return Optional.empty();
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    String host = parts.group(2).substring(parts.group(2).lastIndexOf('@') + 1);
    String path = encode(parts.group(3).replace('\\', '/'));
    String slash = path.startsWith("/") ? "" : "/";
    return authority(host, scheme)
        .flatMap(authority -> uri(scheme + "://" + authority + slash + path))
        .filter(uri -> uri.getHost() != null);
  }

  /**
   * Finds out where a redirect leads.
   *
   * @param base the address that redirects
   * @param location what its server says
   */
  static Optional<URI> resolve(URI base, String location) {
    return resolved(base, unicode(location));
  }

  private static Optional<URI> resolved(URI base, String location) {
    if (isWeb(location)) {
      String scheme = location.startsWith("//") ? base.getScheme() + ":" : "";
      return parse(scheme + location);
    }
    String target = encode(location.replaceFirst("#.*", ""));
    if (target.startsWith("?") || target.isEmpty()) {
      return parse(base.toString().replaceFirst("\\?.*", "") + target);
    }
    // A colon in the first part is that of a scheme: mailto:, ftp: …
    return uri(target).map(base::resolve).map(URI::toString).flatMap(WebAddress::parse);
  }

  /** Headers are read byte by byte, but many servers write them in UTF-8. */
  private static String unicode(String header) {
    String text = new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text : header;
  }

  private static Optional<String> authority(String text, String scheme) {
    Matcher parts = HOST.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String port = parts.group(2) == null ? "" : parts.group(2).substring(1);
    boolean usual = port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443");
    if (port.length() > 5 || (!usual && !isPort(Integer.parseInt(port)))) {
      return Optional.empty();
    }
    return host(parts.group(1)).map(host -> usual ? host : host + ":" + port);
  }

  private static boolean isPort(int number) {
    return number > 0 && number <= LAST_PORT;
  }

  private static Optional<String> host(String text) {
    if (text.startsWith("[")) {
      return Optional.of(text);
    }
    try {
      return Optional.of(IDN.toASCII(text, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (java.net.URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Writes what a path or query cannot hold as bytes of UTF-8 in percents. */
  private static String encode(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int c = text.codePointAt(i);
      boolean encoded = c == '%' && text.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*");
      if (encoded || (c < 128 && (Character.isLetterOrDigit(c) || LEGAL.indexOf(c) >= 0))) {
        out.append((char) c);
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          out.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
      }
    }
    return out.toString();
  }
}
