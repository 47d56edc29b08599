package org.kladez.external;

/**
 * What became of a visit to an address.
 *
 * @param state how the address is
 * @param status the last answer's status; 0 without an answer
 * @param detail the new address of one that moved; the {@link Trouble#key()} of one that cannot be
 *     reached; else empty
 */
record LinkResult(State state, int status, String detail) {
  /** How an address is. */
  enum State {
    /** There is something. */
    GOOD,
    /** There is something, and its server says that it has another address now. */
    MOVED,
    /** Its server says that there is nothing. */
    GONE,
    /** Its server does not show it to programs like this one: no proof of anything. */
    REFUSED,
    /** Its server is at fault. */
    FAULT,
    /** There is no answer. */
    UNREACHABLE
  }

  static LinkResult unreachable(Trouble trouble) {
    return new LinkResult(State.UNREACHABLE, 0, trouble.key());
  }

  static LinkResult moved(int status, String target) {
    return new LinkResult(State.MOVED, status, target);
  }

  static LinkResult of(int status) {
    return new LinkResult(state(status), status, "");
  }

  private static State state(int status) {
    if ((status >= 200 && status < 400) || status == Answer.RANGE_NOT_SATISFIABLE) {
      return State.GOOD;
    } else if (status == 404 || status == 410) {
      return State.GONE;
    }
    return status >= 500 && status < 600 ? State.FAULT : State.REFUSED;
  }
}
