package org.kladez.cache;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept of the files of entries but their texts, as one run leaves it to the next.
 *
 * @param basis all that the entries depend on besides their files, as a number
 * @param end how long the file of texts is
 * @param shared the texts that many entries have
 * @param entries what is kept of each file, in the order of their paths
 */
public record EntryIndex(long basis, long end, SharedTexts shared, Map<String, KeptEntry> entries) {
  static final String FILE = "entries.bin";

  /** A file of texts this many times as large as what is in use is begun anew. */
  private static final int MOST_WASTE = 2;

  private static final long SMALL = 1 << 20;

  /** Nothing, of which there may be more. */
  static EntryIndex none() {
    return new EntryIndex(0, 0, new SharedTexts(), new LinkedHashMap<>());
  }

  /**
   * Reads what the last run has left.
   *
   * @param memory the folder of what is kept between runs
   * @return what it has left; nothing when that is not whole
   * @throws IOException when it cannot be told who has left it
   */
  public static Optional<EntryIndex> read(Path memory) throws IOException {
    return file(memory).read().map(EntryIndex::read);
  }

  private static EntryIndex read(Unpacker in) {
    long basis = in.whole();
    long end = in.number();
    SharedTexts shared = new SharedTexts();
    shared.read(in);
    Map<String, KeptEntry> entries = new LinkedHashMap<>();
    for (int left = in.count(); left > 0; left--) {
      entries.put(in.text(), KeptEntry.read(in));
    }
    return new EntryIndex(basis, end, shared, entries);
  }

  /**
   * Whether it can be used.
   *
   * @param now what the entries depend on now
   * @param size how long the file of texts is
   */
  boolean fits(long now, long size) {
    long live = entries.values().stream().mapToLong(KeptEntry::live).sum();
    return basis == now && size >= end && size <= MOST_WASTE * live + SMALL;
  }

  void write(Path memory) throws IOException {
    file(memory)
        .write(
            out -> {
              out.whole(basis).number(end);
              shared.write(out);
              out.each(
                  entries.entrySet(),
                  kept -> {
                    out.text(kept.getKey());
                    kept.getValue().write(out);
                  });
            });
  }

  private static CacheFile file(Path memory) throws IOException {
    return new CacheFile(memory, FILE, Identity.current());
  }
}
