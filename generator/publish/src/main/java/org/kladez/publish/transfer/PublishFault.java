package org.kladez.publish.transfer;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Says why a publication cannot go on; trying again at once would not help. */
public final class PublishFault extends IOException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final TreeMap<String, String> arguments;

  /**
   * Makes a fault.
   *
   * @param reason why
   * @param arguments what the message of the reason names
   */
  public PublishFault(Reason reason, Map<String, String> arguments) {
    super(reason + " " + arguments);
    this.reason = reason;
    this.arguments = new TreeMap<>(arguments);
  }

  /**
   * Makes a fault that another one has caused.
   *
   * @param reason why
   * @param arguments what the message of the reason names
   * @param cause the other one
   */
  public PublishFault(Reason reason, Map<String, String> arguments, Throwable cause) {
    this(reason, arguments);
    initCause(cause);
  }

  /**
   * Why it cannot go on.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }

  /**
   * What the reason's message names.
   *
   * @return values by name
   */
  public Map<String, String> arguments() {
    return Map.copyOf(arguments);
  }

  /** Why a publication cannot go on. Each has a message and a remedy in both languages. */
  public enum Reason {
    /** Another publication is at work. */
    LOCKED,
    /** Another publication took this one for dead and has begun. */
    LOCK_LOST,
    /** The target's manifest cannot be read. */
    MANIFEST,
    /** Something that is not Kladez's stands where the link to the current release belongs. */
    OCCUPIED,
    /** What was sent differs from what is there. */
    DIFFERENT,
    /** There is no earlier release. */
    NO_EARLIER,
    /** This kind of target keeps no earlier releases. */
    NO_ROLLBACK,
    /** The server's key is in no known_hosts. */
    HOST_UNKNOWN,
    /** The server's key is another than known_hosts says. */
    HOST_CHANGED,
    /** The server refuses the login. */
    LOGIN,
    /** The server cannot be reached. */
    UNREACHABLE,
    /** The target refuses to be written. */
    DENIED,
    /** There is no space left. */
    NO_SPACE,
    /** The branch has moved meanwhile. */
    MOVED,
    /** The repository refuses the push. */
    PUSH,
    /** There is no such bucket. */
    BUCKET,
    /** There are no credentials. */
    CREDENTIALS,
    /** The uploads did not succeed however often they were tried. */
    TRIED
  }
}
