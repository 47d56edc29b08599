package org.kladez.publish.tree;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A tree that has folders and links. */
public interface LinkTree extends Tree {
  /**
   * Gives a file a second name, or copies it where that is not possible. A file that has that name
   * already keeps it.
   *
   * @param from its path
   * @param to its second path
   * @throws IOException when it fails
   */
  void copy(String from, String to) throws IOException;

  /**
   * Whether there is something.
   *
   * @param path its path
   * @return true for a file, a folder or a link, wherever it leads
   * @throws IOException when it cannot be found out
   */
  boolean exists(String path) throws IOException;

  /**
   * Where a link leads.
   *
   * @param path its path
   * @return what it says; nothing when there is no link
   * @throws IOException when it cannot be read
   */
  Optional<String> link(String path) throws IOException;

  /**
   * Lets a link lead elsewhere; whoever follows it meanwhile comes to the old or the new place.
   *
   * @param path its path
   * @param to where it shall lead
   * @throws IOException when it fails
   */
  void pointTo(String path, String to) throws IOException;

  /**
   * The names in a folder.
   *
   * @param folder its path
   * @return the names, sorted; none when there is no such folder
   * @throws IOException when it cannot be read
   */
  List<String> names(String folder) throws IOException;

  /**
   * The files in a folder and in its folders.
   *
   * @param folder its path
   * @return paths relative to it, sorted; none when there is no such folder
   * @throws IOException when it cannot be read
   */
  List<String> files(String folder) throws IOException;

  /**
   * Renames a folder.
   *
   * @param from its path
   * @param to its new path; nothing is there
   * @throws IOException when it fails
   */
  void move(String from, String to) throws IOException;

  /**
   * Deletes a folder with everything in it.
   *
   * @param folder its path; there need not be one
   * @throws IOException when it fails
   */
  void deleteFolder(String folder) throws IOException;
}
