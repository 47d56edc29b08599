package org.kladez.publish.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import org.kladez.publish.site.Change;
import org.kladez.publish.site.Held;
import org.kladez.publish.site.Manifest;
import org.kladez.publish.site.Plan;
import org.kladez.publish.site.SiteFile;

/**
 * A place that holds a published site. The steps come in this order: {@link #lock}, {@link #held},
 * {@link #prepare}, {@link #place} for each change (from several threads), {@link #read} for some,
 * {@link #commit}. Each may be repeated after a fault. Whatever the moment at which the process
 * dies, visitors have a whole site, and the next publication makes good what is left behind.
 */
public interface Target extends Closeable {
  /**
   * Keeps others from publishing there.
   *
   * @return the lock, to be released
   * @throws IOException when another publication is at work
   */
  Lock lock() throws IOException;

  /**
   * What the target holds; changes nothing.
   *
   * @return what is published, and what an unfinished publication may have left
   * @throws IOException when it cannot be found out
   */
  Held held() throws IOException;

  /**
   * Makes ready for a plan.
   *
   * @param plan the plan
   * @throws IOException when it fails
   */
  void prepare(Plan plan) throws IOException;

  /**
   * Sees to it that a file will be as the plan wants it. Deletions are not placed: they come with
   * {@link #commit}.
   *
   * @param change the change
   * @param site the folder of the built site
   * @throws IOException when it fails
   */
  void place(Change change, Path site) throws IOException;

  /**
   * Opens a file of the new site as the target has it.
   *
   * @param file the file
   * @return its content, to be closed
   * @throws IOException when it cannot be read
   */
  InputStream read(SiteFile file) throws IOException;

  /**
   * Lets the new site take the place of the old one, and deletes what is over.
   *
   * @param plan the plan
   * @throws IOException when it fails
   */
  void commit(Plan plan) throws IOException;

  /**
   * Goes back to the release before.
   *
   * @param now the time
   * @return the manifest of that release
   * @throws IOException when there is none, or the target keeps none
   */
  Manifest rollBack(Instant now) throws IOException;

  /** A lock that is held. */
  interface Lock extends Closeable {
    /** For targets that need none. */
    Lock NONE =
        new Lock() {
          @Override
          public void check() {}

          @Override
          public void close() {}
        };

    /**
     * Makes sure that it is still held.
     *
     * @throws IOException when another publication has taken it
     */
    void check() throws IOException;

    /** Lets it go. What was published is published, even if that fails. */
    @Override
    void close();
  }
}
