package org.kladez.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.kladez.diagnostic.Diagnostic;

/** Remembers what a preview tells. */
final class Readings implements PreviewListener {
  private final List<List<Diagnostic>> readings = new ArrayList<>();
  private final List<IOException> faults = new ArrayList<>();

  @Override
  public synchronized void read(List<Diagnostic> findings) {
    readings.add(findings);
    notifyAll();
  }

  @Override
  public synchronized void unreadable(IOException fault) {
    faults.add(fault);
  }

  @Override
  public synchronized void bug(Throwable bug) {
    faults.add(new IOException(bug));
  }

  synchronized int count() {
    return readings.size();
  }

  /** Waits until there are more readings than so many. */
  synchronized void awaitMoreThan(int count) throws InterruptedException {
    while (readings.size() <= count) {
      wait();
    }
  }

  synchronized List<IOException> faults() {
    return List.copyOf(faults);
  }
}
