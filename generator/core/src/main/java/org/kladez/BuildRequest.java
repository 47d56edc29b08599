package org.kladez;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to build.
 *
 * @param source the folder with {@code site-config.yml} and {@code content/}
 * @param output where the site goes
 * @param baseUrl where the site will stand, instead of what the configuration says
 * @param drafts whether drafts are shown
 * @param clean whether to write everything anew
 * @param failOn from which finding on the build fails
 * @param threads how many threads may work at once
 */
public record BuildRequest(
    Path source,
    Path output,
    Optional<URI> baseUrl,
    boolean drafts,
    boolean clean,
    FailOn failOn,
    int threads) {
  /** Checks the number of threads. */
  public BuildRequest {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread is needed");
    }
    source = source.toAbsolutePath().normalize();
    output = output.toAbsolutePath().normalize();
  }

  /**
   * A request with everything as usual: the site goes to {@code target/site/} of the source folder.
   *
   * @param source the source folder
   * @return the request
   */
  public static BuildRequest of(Path source) {
    return new BuildRequest(
        source,
        source.resolve("target/site"),
        Optional.empty(),
        false,
        false,
        FailOn.ERROR,
        Runtime.getRuntime().availableProcessors());
  }

  /**
   * The same request for another output folder.
   *
   * @param folder where the site goes
   * @return the request
   */
  public BuildRequest withOutput(Path folder) {
    return new BuildRequest(source, folder, baseUrl, drafts, clean, failOn, threads);
  }

  /**
   * The same request for another address.
   *
   * @param url where the site will stand
   * @return the request
   */
  public BuildRequest withBaseUrl(URI url) {
    return new BuildRequest(source, output, Optional.of(url), drafts, clean, failOn, threads);
  }

  /**
   * The same request with or without drafts.
   *
   * @param shown whether drafts are shown
   * @return the request
   */
  public BuildRequest withDrafts(boolean shown) {
    return new BuildRequest(source, output, baseUrl, shown, clean, failOn, threads);
  }

  /**
   * The same request, writing everything anew or only what changed.
   *
   * @param anew whether to write everything anew
   * @return the request
   */
  public BuildRequest withClean(boolean anew) {
    return new BuildRequest(source, output, baseUrl, drafts, anew, failOn, threads);
  }

  /**
   * The same request with another strictness.
   *
   * @param bound from which finding on the build fails
   * @return the request
   */
  public BuildRequest withFailOn(FailOn bound) {
    return new BuildRequest(source, output, baseUrl, drafts, clean, bound, threads);
  }

  /**
   * The same request with another number of threads.
   *
   * @param number how many threads may work at once
   * @return the request
   */
  public BuildRequest withThreads(int number) {
    return new BuildRequest(source, output, baseUrl, drafts, clean, failOn, number);
  }
}
