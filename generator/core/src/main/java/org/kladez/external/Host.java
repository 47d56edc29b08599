package org.kladez.external;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** A host that is visited: lets few in at a time, with pauses, and is left alone when it fails. */
final class Host {
  private final Manners manners;
  private final Pace pace;
  private final Semaphore places;
  private long nextTurn;
  private int failures;
  private Optional<Reply> givenUp = Optional.empty();

  Host(Manners manners, Pace pace) {
    this.manners = manners;
    this.pace = pace;
    this.places = new Semaphore(manners.perHost(), true);
    this.nextTurn = pace.nanos();
  }

  /** Something to be sent. */
  interface Request {
    Reply send() throws InterruptedException;
  }

  /** Sends a request when it is its turn. */
  Reply inTurn(Request request) throws InterruptedException {
    places.acquire();
    try {
      Duration wait = takeTurn();
      if (!wait.isZero()) {
        pace.sleep(wait);
      }
      return request.send();
    } finally {
      places.release();
    }
  }

  private synchronized Duration takeTurn() {
    long now = pace.nanos();
    long turn = Math.max(now, nextTurn);
    nextTurn = turn + manners.pause().toNanos();
    return Duration.ofNanos(turn - now);
  }

  /** Nobody's turn comes for a while. */
  synchronized void rest(Duration duration) {
    nextTurn = Math.max(nextTurn, pace.nanos() + duration.toNanos());
  }

  /** Takes note of what came of an address in the end. */
  synchronized void remember(Reply reply) {
    failures = reply.concernsHost() ? failures + 1 : 0;
    if (failures >= manners.failures()) {
      givenUp = Optional.of(reply);
    }
  }

  /** What the last address brought, when the host is not to be asked any more. */
  synchronized Optional<Reply> givenUp() {
    return givenUp;
  }
}
