package org.kladez.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Somebody who reads the site all the time, in a thread of its own. */
final class Visits {
  private final Visitor visitor;
  private final AtomicBoolean going = new AtomicBoolean(true);
  private final AtomicReference<Exception> broken = new AtomicReference<>();
  private final Thread thread = new Thread(this::visit);

  private Visits(Visitor visitor) {
    this.visitor = visitor;
  }

  static Visits begin(Place place, List<SampleSite> versions) {
    Visits visits = new Visits(new Visitor(place.reader(), versions, 1));
    visits.thread.start();
    return visits;
  }

  private void visit() {
    try {
      while (going.get()) {
        visitor.visit();
        Thread.sleep(1);
      }
    } catch (IOException | InterruptedException | RuntimeException e) {
      broken.set(e);
    }
  }

  /** Ends them and says how many there were, and of what was not whole. */
  String end() throws InterruptedException {
    going.set(false);
    thread.join();
    return visitor.visits() + " visits, " + visitor.problems().size() + " problems";
  }

  void expectWhole() {
    assertThat(broken.get()).isNull();
    assertThat(visitor.problems()).isEmpty();
    assertThat(visitor.visits()).isPositive();
  }
}
