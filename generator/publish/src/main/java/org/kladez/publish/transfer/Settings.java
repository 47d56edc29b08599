package org.kladez.publish.transfer;

import java.time.Duration;

/**
 * How a publication is done.
 *
 * @param keep how long hashed files of earlier releases stay
 * @param verify which files are compared afterwards
 * @param parallel how many files are sent at once
 */
public record Settings(Duration keep, Verify verify, int parallel) {
  /** Which files are compared afterwards. */
  public enum Verify {
    /** None. */
    NONE,
    /** Some of those that were sent. */
    SAMPLE,
    /** All. */
    ALL
  }
}
