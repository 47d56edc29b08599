package org.kladez.search;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the search of a language is kept.
 *
 * @param index an empty folder for the index
 * @param notes the file for what helps the next build
 * @param last those of the last build, which stay as they are; nothing when all is made anew
 */
public record SearchPlaces(Path index, Path notes, Optional<Last> last) {
  /**
   * The places of the last build, for the same configuration and data.
   *
   * @param index the folder of its index
   * @param notes its file of notes, which may be missing
   */
  public record Last(Path index, Path notes) {}
}
