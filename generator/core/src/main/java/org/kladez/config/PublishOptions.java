package org.kladez.config;

import java.net.URI;
import java.util.Optional;

/**
 * What every kind of target can be told.
 *
 * @param keepDays for how many days hashed files of earlier releases stay reachable
 * @param verify which files are fetched and compared after an upload
 * @param parallel how many files are uploaded at once
 * @param baseUrl where the site stands there, instead of what the configuration says
 */
public record PublishOptions(int keepDays, Verify verify, int parallel, Optional<URI> baseUrl) {
  /** What holds where the configuration says nothing. */
  public static final PublishOptions USUAL =
      new PublishOptions(7, Verify.SAMPLE, 4, Optional.empty());

  /** Checks the numbers. */
  public PublishOptions {
    if (keepDays < 0 || parallel < 1) {
      throw new IllegalArgumentException("not a number of days or uploads");
    }
  }

  /** Which files are fetched and compared after an upload. */
  public enum Verify {
    /** None. */
    NONE,
    /** Some of those that were uploaded. */
    SAMPLE,
    /** All of the site. */
    ALL
  }
}
