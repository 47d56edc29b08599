package org.kladez.cache;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kladez.model.ShownPicture;

/**
 * All that can be known of a site without reading its texts, as one number, and the texts by their
 * files. When the number is the same, only pages that show a changed text can have changed, and no
 * other question need be answered.
 *
 * @param sum equal numbers mean that only texts can differ
 * @param texts a number for each text, by the path of its file
 */
public record Face(long sum, Map<String, Long> texts) {
  /**
   * The face of what a store keeps.
   *
   * @param store the entries
   * @param files the paths of all files of the content
   * @param pictures the pictures by their paths
   * @return the face; nothing when the store keeps everything in memory, where texts have no number
   */
  public static Optional<Face> of(
      EntryStore store, Set<String> files, Map<String, ShownPicture> pictures) {
    if (!store.isWritten()) {
      return Optional.empty();
    }
    Packer out = new Packer();
    out.whole(Checksum.ofAll(files));
    out.each(
        new TreeMap<>(pictures).entrySet(),
        picture -> out.text(picture.getKey()).text(picture.getValue().toString()));
    Map<String, Long> texts = new HashMap<>();
    out.each(
        store.inOrder().entrySet(),
        kept -> {
          out.text(kept.getKey()).whole(kept.getValue().frame());
          texts.put(kept.getKey(), kept.getValue().text());
        });
    return Optional.of(new Face(Checksum.of(out.toBytes()), texts));
  }

  void write(Packer out) {
    out.whole(sum);
    out.each(texts.entrySet(), t -> out.text(t.getKey()).whole(t.getValue()));
  }

  static Face read(Unpacker in) {
    long sum = in.whole();
    Map<String, Long> texts = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      texts.put(in.text(), in.whole());
    }
    return new Face(sum, texts);
  }
}
