package org.kladez;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kladez.cache.DamagedCacheException;
import org.kladez.config.SiteConfig;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.offline.OfflineSite;
import org.kladez.search.Searcher;
import org.kladez.theme.ThemeLoader;

/**
 * The generator.
 *
 * <p>Example: {@code BuildReport report = Kladez.build(BuildRequest.of(Path.of(".")));}
 */
public final class Kladez {
  private Kladez() {}

  /**
   * Builds a site with its search. When the findings are too bad, the last site stays as it was.
   *
   * @param request what to build
   * @return what was done and found
   * @throws IOException when a file cannot be read or written
   */
  public static BuildReport build(BuildRequest request) throws IOException {
    return build(request, Progress.NONE);
  }

  /**
   * Builds a site with its search, and tells how far it is.
   *
   * @param request what to build
   * @param progress is told
   * @return what was done and found
   * @throws IOException when a file cannot be read or written
   */
  public static BuildReport build(BuildRequest request, Progress progress) throws IOException {
    try (Build build = new Build(request, progress)) {
      return build.run(true);
    } catch (DamagedCacheException e) {
      // What is kept is only ever a short cut: without it the build takes the long way.
      try (Build build = new Build(request, Optional.empty(), true, progress)) {
        return build.run(true);
      }
    }
  }

  /**
   * Builds a site a second time, beside the first and without anything that is kept, and compares:
   * the same input must give the same bytes.
   *
   * @param request what was built
   * @return the files that differ or that only one of the two builds has, in order; none when all
   *     is well
   * @throws IOException when a file cannot be read or written
   */
  public static List<String> verify(BuildRequest request) throws IOException {
    return Verification.differences(request);
  }

  /**
   * Makes one zip of a site that was built, which works from a folder of files, such as a memory
   * stick's, with its search.
   *
   * @param site the folder of the site
   * @param zip the file to write; an older one is replaced when the new one is complete
   * @throws IOException when a file cannot be read or written
   */
  public static void offlinePack(Path site, Path zip) throws IOException {
    OfflineSite.write(site, ThemeLoader.offlineReader(), zip);
  }

  /**
   * Looks for everything that can be wrong and writes nothing.
   *
   * @param request what to check
   * @return what was found
   * @throws IOException when a file cannot be read
   */
  public static BuildReport check(BuildRequest request) throws IOException {
    return check(request, Progress.NONE);
  }

  /**
   * Looks for everything that can be wrong, and tells how far it is.
   *
   * @param request what to check
   * @param progress is told
   * @return what was found
   * @throws IOException when a file cannot be read
   */
  public static BuildReport check(BuildRequest request, Progress progress) throws IOException {
    try (Build build = new Build(request, progress)) {
      return build.run(false);
    }
  }

  /**
   * Makes JSON Schemas for the front matter of a site's entries, for the tools that editors use.
   *
   * @param source the source folder
   * @param messages the language of labels and advice
   * @return the schemas, or the faults of the site's own schemas
   * @throws IOException when a file cannot be read
   */
  public static SchemaFiles schemas(Path source, Locale messages) throws IOException {
    return new Scaffolding(source.toAbsolutePath().normalize(), messages).schemas();
  }

  /**
   * Makes the beginning of a new entry; writes nothing.
   *
   * @param source the source folder
   * @param type the entry's type
   * @param slug its name within the type
   * @param language the code of its language; the source language when it is not given
   * @param messages the language of labels and advice
   * @return the file to be written, or why there is none
   * @throws IOException when a file cannot be read
   */
  public static Skeleton skeleton(
      Path source, String type, String slug, Optional<String> language, Locale messages)
      throws IOException {
    return new Scaffolding(source.toAbsolutePath().normalize(), messages)
        .skeleton(type, slug, language);
  }

  /**
   * Looks for everything that can be wrong, and visits the links to other sites. What it learns of
   * them is kept under {@code .kladez/} for some time.
   *
   * @param request what to check
   * @param now the time
   * @return what was found
   * @throws IOException when a file cannot be read, or the check is interrupted
   */
  public static BuildReport checkExternal(BuildRequest request, Instant now) throws IOException {
    try (Build build = new Build(request, Optional.of(now), false, Progress.NONE)) {
      return build.run(false);
    }
  }

  /**
   * Says how the translations of a site stand to their sources: which are missing, and which lag
   * behind because the source has changed since in Git.
   *
   * @param source the source folder
   * @return the state of each translation
   * @throws IOException when a file or the repository cannot be read
   */
  public static StatusReport status(Path source) throws IOException {
    return Translations.status(source.toAbsolutePath().normalize());
  }

  /**
   * Says where a site can be published.
   *
   * @param source the source folder
   * @return the targets, and what is wrong with the configuration
   * @throws IOException when the configuration cannot be read
   */
  public static Publishing publishing(Path source) throws IOException {
    Diagnostics found = new Diagnostics();
    Optional<SiteConfig> config = new Inputs(BuildRequest.of(source), found).config();
    return new Publishing(config.map(SiteConfig::publish).orElse(List.of()), found.sorted());
  }

  /**
   * Searches a site that was built.
   *
   * @param indexFolder the folder with an index for each language: {@code target/search-index}
   * @param language the code of the language to search in
   * @param query the words
   * @param filters the values that results must have one of, by facet: {@code type}, {@code year}
   *     and the fields whose schema says {@code facet}
   * @param limit how many results at most
   * @return the answer
   * @throws NoSuchFileException when there is no index for the language
   * @throws IOException when the index cannot be read
   */
  public static SearchAnswer search(
      Path indexFolder, String language, String query, Map<String, List<String>> filters, int limit)
      throws IOException {
    try (Searcher searcher = searcher(indexFolder, language)) {
      return SearchAnswer.of(searcher.search(query, filters, limit));
    }
  }

  /**
   * Opens the search of a site that was built, for more than one query.
   *
   * @param indexFolder the folder with an index for each language: {@code target/search-index}
   * @param language the code of the language to search in
   * @return the searcher, to be closed
   * @throws NoSuchFileException when there is no index for the language
   * @throws IOException when the index cannot be read
   */
  public static Searcher searcher(Path indexFolder, String language) throws IOException {
    Path folder = indexFolder.resolve(language).normalize();
    if (!folder.startsWith(indexFolder.normalize()) || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    return Searcher.open(folder);
  }
}
