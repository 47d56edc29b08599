package org.kladez.publish.tree;

import java.time.Duration;
import org.kladez.publish.transfer.Time;

/**
 * How long a publication watches the lock of another one.
 *
 * @param owner who publishes, for others to read
 * @param beat after how long the count of a lock that is held goes up
 * @param still for how long a count must stand still until the lock counts as left behind
 * @param time lets time pass
 */
public record Patience(String owner, Duration beat, Duration still, Time time) {
  /** Takes line breaks out of the owner. */
  public Patience {
    owner = owner.replaceAll("\\p{Cntrl}", " ");
  }
}
