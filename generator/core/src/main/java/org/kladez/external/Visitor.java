package org.kladez.external;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Visits an address and follows where it leads. */
final class Visitor {
  private final Fetcher fetcher;
  private final Manners manners;
  private final Pace pace;

  Visitor(Fetcher fetcher, Manners manners, Pace pace) {
    this.fetcher = fetcher;
    this.manners = manners;
    this.pace = pace;
  }

  /**
   * Visits an address. It has moved when its first redirects are permanent ones: what comes after a
   * temporary one is the server's own affair.
   */
  LinkResult visit(URI address) throws InterruptedException {
    long deadline = pace.nanos() + manners.budget().toNanos();
    Set<URI> seen = new HashSet<>();
    URI here = address;
    URI lasting = address;
    boolean permanent = true;
    int firstStatus = 0;
    while (seen.add(here) && seen.size() <= manners.redirects() + 1) {
      Reply reply = fetcher.fetch(here, deadline);
      if (reply instanceof NoAnswer none) {
        return LinkResult.unreachable(none.trouble());
      }
      Answer answer = (Answer) reply;
      firstStatus = firstStatus == 0 ? answer.status() : firstStatus;
      if (!answer.redirects()) {
        LinkResult result = LinkResult.of(answer.status());
        boolean moved = result.state() == LinkResult.State.GOOD && !lasting.equals(address);
        return moved ? LinkResult.moved(firstStatus, lasting.toString()) : result;
      }
      Optional<URI> next = next(here, answer);
      if (next.isEmpty() || pace.nanos() - deadline >= 0) {
        break;
      }
      here = next.get();
      permanent = permanent && answer.isPermanent();
      lasting = permanent ? here : lasting;
    }
    return LinkResult.unreachable(Trouble.REDIRECTS);
  }

  private static Optional<URI> next(URI here, Answer answer) {
    return answer.location().flatMap(location -> WebAddress.resolve(here, location));
  }
}
