package org.kladez.search;

import java.util.List;

/**
 * What a word of a query asks the index for.
 *
 * @param own its own terms that the index has
 * @param weak the concepts that it names
 */
record WordQuery(List<String> own, List<String> weak) {
  /** Copies the lists. */
  WordQuery {
    own = List.copyOf(own);
    weak = List.copyOf(weak);
  }

  boolean isUnknown() {
    return own.isEmpty();
  }
}
