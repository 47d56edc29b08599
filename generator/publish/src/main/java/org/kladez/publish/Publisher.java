package org.kladez.publish;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.kladez.config.PublishOptions;
import org.kladez.config.PublishTarget;
import org.kladez.publish.folder.FolderTree;
import org.kladez.publish.site.Manifest;
import org.kladez.publish.site.Plan;
import org.kladez.publish.transfer.Progress;
import org.kladez.publish.transfer.Publication;
import org.kladez.publish.transfer.Retry;
import org.kladez.publish.transfer.Settings;
import org.kladez.publish.transfer.Target;
import org.kladez.publish.transfer.Time;
import org.kladez.publish.tree.InPlaceTarget;
import org.kladez.publish.tree.Patience;
import org.kladez.publish.tree.ReleasesTarget;

/**
 * Publishes to one target of the configuration.
 *
 * <p>Example:
 *
 * <pre>{@code
 * try (Publisher publisher = Publisher.open(target, source, Credentials.NONE, Progress.NONE)) {
 *   Plan plan = publisher.plan(site);
 *   publisher.publish(site, confirmed -> true);
 * }
 * }</pre>
 */
public final class Publisher implements Closeable {
  private static final int ATTEMPTS = 5;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration BEAT = Duration.ofSeconds(2);
  private static final Duration STILL = Duration.ofSeconds(30);

  private final Target target;
  private final Publication publication;
  private final Optional<String> commit;

  private Publisher(Target target, Publication publication, Optional<String> commit) {
    this.target = target;
    this.publication = publication;
    this.commit = commit;
  }

  /**
   * Makes ready to publish; connects to nothing yet.
   *
   * @param target the target
   * @param source the source folder
   * @param credentials what lets one in
   * @param progress is told how it goes on
   * @return the publisher, to be closed
   * @throws IOException when the target cannot be opened
   */
  public static Publisher open(
      PublishTarget target, Path source, Credentials credentials, Progress progress)
      throws IOException {
    Target opened = target(target, source, credentials);
    Publication publication =
        new Publication(
            opened,
            settings(target.options()),
            Time.REAL,
            new Retry(Time.REAL, ATTEMPTS, FIRST_WAIT),
            progress);
    return new Publisher(opened, publication, Optional.empty());
  }

  private static Target target(PublishTarget target, Path source, Credentials credentials) {
    Patience patience = new Patience(owner(), BEAT, STILL, Time.REAL);
    if (target instanceof PublishTarget.Directory folder) {
      FolderTree tree = new FolderTree(source.resolve(folder.path()).normalize());
      return folder.inPlace()
          ? new InPlaceTarget(tree, patience)
          : new ReleasesTarget(tree, patience);
    }
    throw new IllegalArgumentException("not yet: " + target + credentials);
  }

  private static String owner() {
    return System.getProperty("user.name", "?") + ", process " + ProcessHandle.current().pid();
  }

  private static Settings settings(PublishOptions options) {
    return new Settings(
        Duration.ofDays(options.keepDays()),
        Settings.Verify.valueOf(options.verify().name()),
        options.parallel());
  }

  /**
   * Says what a publication would do; changes nothing.
   *
   * @param site the folder of the built site
   * @return the plan
   * @throws IOException when the site or the target cannot be read
   */
  public Plan plan(Path site) throws IOException {
    return publication.plan(site, commit);
  }

  /**
   * Publishes.
   *
   * @param site the folder of the built site
   * @param consent is asked before anything is changed
   * @return the plan that was carried out; nothing when the consent was refused
   * @throws IOException when it fails; visitors then have a whole site all the same
   */
  public Optional<Plan> publish(Path site, Publication.Consent consent) throws IOException {
    return publication.publish(site, commit, consent);
  }

  /**
   * Goes back to the release before.
   *
   * @return the manifest of that release
   * @throws IOException when there is none, or the target keeps none
   */
  public Manifest rollBack() throws IOException {
    return publication.rollBack();
  }

  @Override
  public void close() throws IOException {
    target.close();
  }
}
