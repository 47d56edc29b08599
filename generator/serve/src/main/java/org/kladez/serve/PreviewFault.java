package org.kladez.serve;

import java.io.IOException;

/** Why a preview could not begin; {@link PreviewTexts} says it in words. */
public final class PreviewFault extends IOException {
  private static final long serialVersionUID = 1L;

  /** Kinds of faults. */
  public enum Reason {
    /** Another program uses the port. */
    PORT_TAKEN,
    /** The system does not let us use the port, or the network at all. */
    PORT_REFUSED,
    /** The folders cannot be watched. */
    NO_WATCH
  }

  private final Reason reason;
  private final int port;

  PreviewFault(Reason reason, int port, Throwable cause) {
    super(String.valueOf(cause.getMessage()), cause);
    this.reason = reason;
    this.port = port;
  }

  Reason reason() {
    return reason;
  }

  int port() {
    return port;
  }
}
