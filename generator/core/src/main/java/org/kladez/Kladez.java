package org.kladez;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.kladez.search.Searcher;

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
    try (Build build = new Build(request)) {
      return build.run(true);
    }
  }

  /**
   * Looks for everything that can be wrong and writes nothing.
   *
   * @param request what to check
   * @return what was found
   * @throws IOException when a file cannot be read
   */
  public static BuildReport check(BuildRequest request) throws IOException {
    try (Build build = new Build(request)) {
      return build.run(false);
    }
  }

  /**
   * Searches a site that was built.
   *
   * @param indexFolder the folder with an index for each language: {@code target/search-index}
   * @param language the code of the language to search in
   * @param query the words
   * @param type the type that results must have
   * @param limit how many results at most
   * @return the answer
   * @throws NoSuchFileException when there is no index for the language
   * @throws IOException when the index cannot be read
   */
  public static SearchAnswer search(
      Path indexFolder, String language, String query, Optional<String> type, int limit)
      throws IOException {
    Path folder = indexFolder.resolve(language).normalize();
    if (!folder.startsWith(indexFolder.normalize()) || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    return new SearchAnswer(Searcher.search(folder, query, type, limit));
  }
}
