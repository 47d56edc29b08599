package org.kladez.cache;

import java.util.List;
import org.kladez.model.Body;

/**
 * A text that is read when it is asked for.
 *
 * @param file where it is
 * @param path the file of its entry
 * @param shown the place of what is shown
 * @param searched the place of what is searched
 */
record KeptText(TextFile file, String path, TextFile.Place shown, TextFile.Place searched)
    implements Body.Content {
  static KeptText read(TextFile file, String path, Unpacker in) {
    return new KeptText(file, path, TextFile.Place.read(in), TextFile.Place.read(in));
  }

  @Override
  public List<Body.Segment> segments() {
    return EntryReader.whole(file.read(shown), path).segments();
  }

  @Override
  public String version() {
    return Long.toHexString(shown.sum()) + Long.toHexString(searched.sum());
  }

  @Override
  public List<Body.Section> sections() {
    return EntryReader.whole(file.read(searched), path).sections();
  }
}
