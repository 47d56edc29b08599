package org.kladez.maven;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.kladez.Kladez;
import org.kladez.SearchAnswer;
import org.kladez.SearchFilter;

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

  /** Only entries with these values, for instance {@code country=ru,year=2015}. */
  @Parameter(property = "kladez.filter")
  private List<String> filter = List.of();

  /** How many results at most. */
  @Parameter(property = "kladez.limit", defaultValue = "10")
  private int limit = 10;

  /** Writes the results as JSON to the standard output. */
  @Parameter(property = "kladez.json", defaultValue = "false")
  private boolean json;

  /** Makes the goal; Maven sets the parameters. */
  public SearchGoal() {}

  @Override
  String run(Path source, Locale language) throws IOException, MojoFailureException {
    Path index = source.resolve("target/search-index");
    if (limit < 1) {
      throw new MojoFailureException("kladez.limit needs a number from 1 upwards");
    }
    try {
      SearchAnswer answer =
          Kladez.search(index, lang, query, SearchFilter.byField(filters()), limit);
      if (json) {
        StandardOutput.print(answer.toJson());
      } else {
        answer.hits().forEach(hit -> getLog().info(hit.title() + " " + hit.url()));
      }
      return Counts.number(answer.hits().size(), "result");
    } catch (NoSuchFileException e) {
      throw new MojoFailureException(
          "There is no search index for " + lang + " in " + index + " yet: run kladez:build", e);
    }
  }

  private List<SearchFilter> filters() throws MojoFailureException {
    List<SearchFilter> filters = new ArrayList<>();
    if (type != null) {
      filters.add(new SearchFilter("type", type));
    }
    for (String text : filter) {
      filters.add(
          SearchFilter.parse(text)
              .orElseThrow(
                  () ->
                      new MojoFailureException(
                          "kladez.filter takes field=value, for instance country=ru, not "
                              + text)));
    }
    return filters;
  }
}
