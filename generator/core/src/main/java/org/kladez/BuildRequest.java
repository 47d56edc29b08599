package org.kladez;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param apart a folder for everything else that a build writes or keeps, so that it neither uses
 *     nor changes what other builds of the source folder have left; nothing for the usual places
 */
public record BuildRequest(
    Path source,
    Path output,
    Optional<URI> baseUrl,
    boolean drafts,
    boolean clean,
    FailOn failOn,
    int threads,
    Optional<Path> apart) {
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
        Runtime.getRuntime().availableProcessors(),
        Optional.empty());
  }

  /**
   * The same request for another output folder.
   *
   * @param folder where the site goes
   * @return the request
   */
  public BuildRequest withOutput(Path folder) {
    return new BuildRequest(source, folder, baseUrl, drafts, clean, failOn, threads, apart);
  }

  /**
   * The same request for another address.
   *
   * @param url where the site will stand
   * @return the request
   */
  public BuildRequest withBaseUrl(URI url) {
    return new BuildRequest(
        source, output, Optional.of(url), drafts, clean, failOn, threads, apart);
  }

  /**
   * The same request with or without drafts.
   *
   * @param shown whether drafts are shown
   * @return the request
   */
  public BuildRequest withDrafts(boolean shown) {
    return new BuildRequest(source, output, baseUrl, shown, clean, failOn, threads, apart);
  }

  /**
   * The same request, writing everything anew or only what changed.
   *
   * @param anew whether to write everything anew
   * @return the request
   */
  public BuildRequest withClean(boolean anew) {
    return new BuildRequest(source, output, baseUrl, drafts, anew, failOn, threads, apart);
  }

  /**
   * The same request with another strictness.
   *
   * @param bound from which finding on the build fails
   * @return the request
   */
  public BuildRequest withFailOn(FailOn bound) {
    return new BuildRequest(source, output, baseUrl, drafts, clean, bound, threads, apart);
  }

  /**
   * The same request with another number of threads.
   *
   * @param number how many threads may work at once
   * @return the request
   */
  public BuildRequest withThreads(int number) {
    return new BuildRequest(source, output, baseUrl, drafts, clean, failOn, number, apart);
  }

  /**
   * The same request, wholly apart from other builds: its site, its indexes and what it keeps go to
   * one folder.
   *
   * @param folder the folder; the site goes to {@code site/} in it
   * @return the request
   */
  public BuildRequest withApart(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    return new BuildRequest(
        source, whole.resolve("site"), baseUrl, drafts, clean, failOn, threads, Optional.of(whole));
  }

  /**
   * Whether the site would take the place of what it is made of.
   *
   * @return true when it must not be built
   */
  public boolean endangersSources() {
    return source.startsWith(output)
        || Stream.of("content", "themes", "site-config.yml", ".kladez", ".git")
            .anyMatch(name -> output.startsWith(source.resolve(name)));
  }

  /** Where what is kept between runs lies. */
  Path memory() {
    return apart.map(folder -> folder.resolve("memory")).orElse(source.resolve(".kladez"));
  }

  /** Where the search indexes lie. */
  Path searchIndex() {
    return apart.orElse(source.resolve("target")).resolve("search-index");
  }
}
