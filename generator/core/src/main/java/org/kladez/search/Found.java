package org.kladez.search;

import java.util.List;
import java.util.Optional;

/**
 * What a query found.
 *
 * @param hits the entries, best first
 * @param total how many there are in all, as far as they were counted
 * @param corrected the query as it was understood, when that is not what was typed
 */
public record Found(List<SearchHit> hits, int total, Optional<String> corrected) {
  /** Copies the list. */
  public Found {
    hits = List.copyOf(hits);
  }
}
