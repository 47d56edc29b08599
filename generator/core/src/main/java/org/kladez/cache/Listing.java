package org.kladez.cache;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which files there are and what the file system says of them.
 *
 * @param stamps the files' stamps by their paths, which begin with the name of the file or folder
 *     that was asked for
 */
public record Listing(Map<String, Stamp> stamps) {
  /**
   * Lists files and folders; those that are not there are left out.
   *
   * @param places files and folders
   * @return what is there now
   * @throws IOException when a folder cannot be listed
   */
  public static Listing of(List<Path> places) throws IOException {
    return new Listing(FolderState.of(places).stamps());
  }

  /** Hears of folders. */
  public interface Entered {
    /**
     * A folder is about to be listed: whoever watches it from now on misses nothing.
     *
     * @param folder the folder
     * @throws IOException when the listing is to be given up
     */
    void folder(Path folder) throws IOException;
  }

  /**
   * Lists files and folders; those that are not there are left out.
   *
   * @param places files and folders
   * @param entered is told each folder before it is listed
   * @return what is there now
   * @throws IOException when a folder cannot be listed
   */
  public static Listing of(List<Path> places, Entered entered) throws IOException {
    return new Listing(FolderState.of(places, entered).stamps());
  }

  /**
   * The paths of the files.
   *
   * @return the paths; nothing when some of them are no files, or cannot be looked at
   */
  public Optional<Set<String>> files() {
    boolean all = stamps.values().stream().noneMatch(Stamp::isOfNoFile);
    return all ? Optional.of(stamps.keySet()) : Optional.empty();
  }
}
