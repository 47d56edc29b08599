package org.kladez.external;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Why an address gave no answer. */
enum Trouble {
  /** Nobody knows the host's name. */
  DNS,
  /** The host takes no connection. */
  REFUSED,
  /** No secure connection came about: a certificate that is out of date, for instance. */
  TLS,
  /** The host took too long. */
  TIMEOUT,
  /** The host ended the connection without an answer. */
  CLOSED,
  /** The host said something that is not HTTP. */
  PROTOCOL,
  /** The host sent us on too often, in a circle, or to something that is not on the web. */
  REDIRECTS,
  /** What is written is not an address on the web. */
  ADDRESS;

  /** What may be over in a moment. */
  private static final Set<Trouble> PASSING = Set.of(DNS, REFUSED, TIMEOUT, CLOSED, PROTOCOL);

  boolean passes() {
    return PASSING.contains(this);
  }

  /** Whether any other address of the host would have fared alike. */
  boolean concernsHost() {
    return this != REDIRECTS && this != ADDRESS;
  }

  /** The name that messages choose by. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Trouble of(Throwable fault) {
    if (isCausedBy(fault, UnresolvedAddressException.class)
        || isCausedBy(fault, UnknownHostException.class)) {
      return DNS;
    } else if (fault instanceof HttpTimeoutException || fault instanceof TimeoutException) {
      return TIMEOUT;
    } else if (isCausedBy(fault, SSLException.class)) {
      return TLS;
    } else if (fault instanceof ConnectException || fault instanceof NoRouteToHostException) {
      return REFUSED;
    }
    return isClosed(fault) ? CLOSED : PROTOCOL;
  }

  /** The JDK has no exception of its own for a connection that ends too early. */
  private static boolean isClosed(Throwable fault) {
    String message = Optional.ofNullable(fault.getMessage()).orElse("");
    return isCausedBy(fault, EOFException.class)
        || (fault instanceof IOException
            && (message.contains("received no bytes")
                || message.contains("reset")
                || message.contains("closed")
                || message.contains("Broken pipe")));
  }

  private static boolean isCausedBy(Throwable fault, Class<? extends Throwable> sort) {
    Throwable cause = fault;
    for (int depth = 0; cause != null && depth < 10; depth++) {
      if (sort.isInstance(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
