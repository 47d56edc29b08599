package org.kladez.cache;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether the files that a build has written are still as it left them.
 *
 * @param then the stamps at the end of the build
 * @param now the stamps now
 */
record OutputState(Map<String, Stamp> then, Map<String, Stamp> now) {
  static OutputState of(FolderState then, FolderState now) {
    Map<String, Stamp> before = then.stamps();
    return new OutputState(before, then.isSame(now) ? before : now.stamps());
  }

  /** Whether a file of the site is as the build left it. */
  boolean isAsLeft(String file) {
    Stamp left = then.get(FolderState.SITE + file);
    return left != null && Objects.equals(left, now.get(FolderState.SITE + file));
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
