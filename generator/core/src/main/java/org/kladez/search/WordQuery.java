package org.kladez.search;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What a word of a query asks the index for.
 *
 * @param own its own terms that the index has
 * @param weak what it may also mean: the concepts that it names, and relations of its lemmas
 */
record WordQuery(List<String> own, List<String> weak) {
  /** Copies the lists. */
  WordQuery {
    own = List.copyOf(own);
    weak = List.copyOf(weak);
  }

  boolean isUnknown() {
    return own.isEmpty() && weak.isEmpty();
  }

  WordQuery alsoMeaning(Collection<String> concepts) {
    TreeSet<String> more = new TreeSet<>(weak);
    more.addAll(concepts);
    own.forEach(more::remove);
    return new WordQuery(own, List.copyOf(more));
  }
}
