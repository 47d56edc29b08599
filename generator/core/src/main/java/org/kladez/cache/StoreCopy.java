package org.kladez.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * Brings what builds have kept of entries to a folder of another, which may then run beside them: a
 * store belongs to one process.
 */
public final class StoreCopy {
  private StoreCopy() {}

  /**
   * Copies a store when it is newer than the one that is there, and when no build uses it just now.
   * Without the copy entries are parsed anew, so a fault is no harm.
   *
   * @param from the folder of the builds' store
   * @param to the folder of the other one
   */
  public static void bring(Path from, Path to) {
    try {
      Path index = from.resolve(EntryIndex.FILE);
      if (!Files.exists(index) || !isNewer(index, to.resolve(EntryIndex.FILE))) {
        return;
      }
      Optional<TextFile> texts = TextFile.open(from.resolve(EntryStore.TEXTS));
      if (texts.isEmpty()) {
        return;
      }
      try {
        copy(from, to);
      } finally {
        texts.get().close();
      }
    } catch (IOException e) {
      // What was copied in part does not fit together, which the store notices.
    }
  }

  private static boolean isNewer(Path index, Path other) throws IOException {
    return !Files.exists(other)
        || Files.getLastModifiedTime(index).compareTo(Files.getLastModifiedTime(other)) > 0;
  }

  /** The index last: one without its texts would be worth nothing. */
  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    Files.deleteIfExists(to.resolve(EntryIndex.FILE));
    for (String name : List.of(EntryStore.TEXTS, Structures.FILE, EntryIndex.FILE)) {
      if (Files.exists(from.resolve(name))) {
        Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
