package org.kladez.maven;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.kladez.Kladez;
import org.kladez.SearchAnswer;
import org.kladez.search.SearchHit;

/** Searches the site that was built. */
@Mojo(name = "search", requiresProject = false, threadSafe = true)
public final class SearchGoal extends EditorGoal {
  /** The words to look for. */
  @Parameter(property = "kladez.query", required = true)
  private String query = "";

  /** The language to search in, for instance {@code ru}. */
  @Parameter(property = "kladez.lang", required = true)
  private String lang = "";

  /** Only entries of this type. */
  @Parameter(property = "kladez.type")
  private @Nullable String type;

  /** How many results at most. */
  @Parameter(property = "kladez.limit", defaultValue = "10")
  private int limit = 10;

  /** Makes the goal; Maven sets the parameters. */
  public SearchGoal() {}

  @Override
  String run(Path source, Locale language) throws IOException, MojoFailureException {
    Path index = source.resolve("target/search-index");
    Map<String, List<String>> filters = type == null ? Map.of() : Map.of("type", List.of(type));
    try {
      SearchAnswer answer = Kladez.search(index, lang, query, filters, limit);
      for (SearchHit hit : answer.hits()) {
        getLog().info(hit.title() + " " + hit.url());
      }
      return Counts.number(answer.hits().size(), "result");
    } catch (NoSuchFileException e) {
      throw new MojoFailureException(
          "There is no search index for " + lang + " in " + index + " yet: run kladez:build", e);
    }
  }
}
