package org.kladez.publish;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.kladez.config.PublishOptions;
import org.kladez.config.PublishTarget;
import org.kladez.publish.git.SourceCommit;
import org.kladez.publish.site.Manifest;
import org.kladez.publish.site.Plan;
import org.kladez.publish.transfer.Progress;
import org.kladez.publish.transfer.Publication;
import org.kladez.publish.transfer.Retry;
import org.kladez.publish.transfer.Settings;
import org.kladez.publish.transfer.Target;
import org.kladez.publish.transfer.Time;

/**
 * Publishes to one target of the configuration.
 *
 * <p>Example:
 *
 * <pre>{@code
 * try (Publisher publisher = Publisher.open(target, source, credentials, environment, progress)) {
 *   Plan plan = publisher.plan(site);
 *   publisher.publish(site, confirmed -> true);
 * }
 * }</pre>
 */
public final class Publisher implements Closeable {
  private static final int ATTEMPTS = 5;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

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
   * @param environment the environment's variables, for the SSH agent
   * @param progress is told how it goes on
   * @return the publisher, to be closed
   * @throws IOException when the target cannot be opened
   */
  public static Publisher open(
      PublishTarget target,
      Path source,
      Credentials credentials,
      Map<String, String> environment,
      Progress progress)
      throws IOException {
    Target opened = new Targets(source, credentials, environment).open(target);
    Publication publication =
        new Publication(
            opened,
            settings(target.options()),
            Time.REAL,
            new Retry(Time.REAL, ATTEMPTS, FIRST_WAIT),
            progress);
    return new Publisher(opened, publication, SourceCommit.of(source));
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
