package org.kladez.cache;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether the files that a build has written are still as it left them.
 *
 * @param then the stamps at the end of the build
 * @param now the stamps now
 * @param site the site's files that are as they were, without what the paths of stamps begin with
 */
record OutputState(Map<String, Stamp> then, Map<String, Stamp> now, Set<String> site) {
  static OutputState of(FolderState then, FolderState now) {
    Map<String, Stamp> before = then.stamps();
    Map<String, Stamp> after = then.isSame(now) ? before : now.stamps();
    Set<String> site = new HashSet<>(2 * before.size());
    before.forEach(
        (path, stamp) -> {
          if (path.startsWith(FolderState.SITE) && stamp.equals(after.get(path))) {
            site.add(path.substring(FolderState.SITE.length()));
          }
        });
    return new OutputState(before, after, site);
  }

  /** Whether a file of the site is as the build left it. */
  boolean isAsLeft(String file) {
    return site.contains(file);
  }

  /** Whether a folder has the files that the build left in it, and no other. */
  boolean isFolderAsLeft(String folder) {
    return part(then, folder).equals(part(now, folder)) && !part(then, folder).isEmpty();
  }

  /** The files of the site that the build left in a folder, sorted. */
  List<String> files(String folder) {
    return part(then, FolderState.SITE + folder).keySet().stream()
        .map(path -> path.substring(FolderState.SITE.length()))
        .toList();
  }

  private static SortedMap<String, Stamp> part(Map<String, Stamp> stamps, String folder) {
    SortedMap<String, Stamp> part = new TreeMap<>();
    stamps.forEach(
        (path, stamp) -> {
          if (path.startsWith(folder)) {
            part.put(path, stamp);
          }
        });
    return part;
  }
}
