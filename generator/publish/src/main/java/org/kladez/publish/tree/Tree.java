package org.kladez.publish.tree;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.kladez.publish.site.SiteFile;

/**
 * Files under a folder, somewhere. Paths are relative to it, with {@code /}. Every operation may be
 * called from several threads.
 */
public interface Tree extends Closeable {
  /**
   * Opens a file.
   *
   * @param path its path
   * @return its content, to be closed; nothing when there is none
   * @throws IOException when it cannot be read
   */
  Optional<InputStream> read(String path) throws IOException;

  /**
   * Writes a small file; whoever reads it meanwhile gets the old or the new content, whole.
   *
   * @param path its path
   * @param content its content
   * @throws IOException when it cannot be written
   */
  void write(String path, byte[] content) throws IOException;

  /**
   * Writes a file of the site; whoever reads it meanwhile gets the old or the new content, whole.
   *
   * @param path its path
   * @param file what is known of it
   * @param local the file on this machine
   * @throws IOException when it cannot be written
   */
  void send(String path, SiteFile file, Path local) throws IOException;

  /**
   * Makes a small file that is not there yet.
   *
   * @param path its path
   * @param content its content, which nobody else would write
   * @return false when there is one already
   * @throws IOException when it cannot be written
   */
  boolean create(String path, byte[] content) throws IOException;

  /**
   * Whether a file is surely there with its content, found out with less than sending it.
   *
   * @param path its path
   * @param file what is known of it
   * @return false when it is not there, or that is not sure
   * @throws IOException when it cannot be found out
   */
  boolean has(String path, SiteFile file) throws IOException;

  /**
   * Deletes a file, and the folders that become empty.
   *
   * @param path its path; there need not be one
   * @throws IOException when it cannot be deleted
   */
  void delete(String path) throws IOException;
}
