package org.kladez.publish.site;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a target holds.
 *
 * @param published the manifest of the last finished publication
 * @param doubtful the files that an unfinished publication was to send: some of them may be there
 * @param highest the greatest number that a release ever had there; 0 for none
 */
public record Held(Optional<Manifest> published, Map<String, SiteFile> doubtful, long highest) {
  /** An empty target. */
  public static final Held NOTHING = new Held(Optional.empty(), Map.of(), 0);

  /** Sorts and copies the doubtful files. */
  public Held {
    doubtful = Collections.unmodifiableMap(new TreeMap<>(doubtful));
  }
}
