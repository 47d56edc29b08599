package org.kladez.cache;

import java.util.Set;

/**
 * What a build has done to the folders that it writes into. All else in them it has left alone.
 *
 * @param changed the files of the site that have another content, by their paths from its root
 * @param cameOrWent the files of the site that were not there before or are not there any more
 * @param searches the folders of the search indexes that were made
 */
public record Written(Set<String> changed, Set<String> cameOrWent, Set<String> searches) {
  /** More changes are not looked for one by one. */
  private static final int FEW = 500;

  /** Copies the sets. */
  public Written {
    changed = Set.copyOf(changed);
    cameOrWent = Set.copyOf(cameOrWent);
    searches = Set.copyOf(searches);
  }

  boolean isLittle() {
    return changed.size() + cameOrWent.size() <= FEW;
  }
}
