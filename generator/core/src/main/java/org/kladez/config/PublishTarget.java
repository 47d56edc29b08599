package org.kladez.config;

import java.net.URI;
import java.util.Optional;

/**
 * A place to publish the site to, as {@code site-config.yml} says under {@code publish}. It never
 * holds a password: those come from the environment or from Maven's settings.
 */
public sealed interface PublishTarget {
  /**
   * Its name in the configuration.
   *
   * @return for instance {@code www}
   */
  String name();

  /**
   * What every kind of target can be told.
   *
   * @return the settings
   */
  PublishOptions options();

  /**
   * A folder of this machine.
   *
   * @param name its name
   * @param options what every kind can be told
   * @param path the folder; a relative one lies in the source folder
   * @param inPlace whether the files are changed where they stand, instead of switching releases
   */
  record Directory(String name, PublishOptions options, String path, boolean inPlace)
      implements PublishTarget {}

  /**
   * A branch of a Git repository.
   *
   * @param name its name
   * @param options what every kind can be told
   * @param remote the repository's address
   * @param branch the branch that holds the site and nothing else
   * @param rewrite whether each publication replaces the branch's history
   */
  record Git(String name, PublishOptions options, String remote, String branch, boolean rewrite)
      implements PublishTarget {}

  /**
   * A folder of a server that speaks SFTP.
   *
   * @param name its name
   * @param options what every kind can be told
   * @param host the server
   * @param port its port
   * @param path the folder
   * @param user who logs in; the one of the environment when it is not given
   * @param identity the file of the private key; the agent and the usual files when not given
   * @param inPlace whether the files are changed where they stand, instead of switching releases
   */
  record Sftp(
      String name,
      PublishOptions options,
      String host,
      int port,
      String path,
      Optional<String> user,
      Optional<String> identity,
      boolean inPlace)
      implements PublishTarget {}

  /**
   * A bucket of a store that speaks the protocol of S3.
   *
   * @param name its name
   * @param options what every kind can be told
   * @param bucket the bucket
   * @param endpoint the store's address; that of AWS when it is not given
   * @param region its region; the one of the environment when it is not given
   * @param prefix what the keys begin with: empty, or ending in {@code /}
   * @param pathStyle whether the bucket stands in the path rather than in the host
   */
  record S3(
      String name,
      PublishOptions options,
      String bucket,
      Optional<URI> endpoint,
      Optional<String> region,
      String prefix,
      boolean pathStyle)
      implements PublishTarget {}
}
