package org.kladez.external;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts how many are there at the same time. */
final class Crowd {
  private final AtomicInteger there = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  void enter() {
    most.accumulateAndGet(there.incrementAndGet(), Math::max);
  }

  void leave() {
    there.decrementAndGet();
  }

  int most() {
    return most.get();
  }
}
