package org.kladez.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kladez.Kladez;
import org.kladez.SearchAnswer;
import org.kladez.SearchFilter;
import org.kladez.search.SearchHit;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches the index of the last build. */
@picocli.CommandLine.Command(
    name = "search",
    description = "Searches the entries as the last build saw them.",
    sortOptions = false)
final class SearchCommand extends Command {
  @Parameters(
      paramLabel = "QUERY",
      arity = "1..*",
      description = "The words to look for; several arguments are one query.")
  private List<String> query = List.of();

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      required = true,
      description = "The language to search in, for instance ru.")
  private String language = "";

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Finds entries of this type alone, for instance schools.")
  private Optional<String> type = Optional.empty();

  @Option(
      names = "--filter",
      paramLabel = "FIELD=VALUE",
      description =
          "Finds entries with this value alone, for instance country=ru; may be repeated.")
  private List<String> filters = List.of();

  @Option(names = "--limit", paramLabel = "N", description = "How many to show (default: 10).")
  private int limit = 10;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  SearchCommand(Console console) {
    super(console);
  }

  @Override
  ExitCode run(Texts texts) throws IOException {
    if (limit < 1) {
      throw Refusal.usage(texts.get("cli.search.limit"));
    }
    Path index = index(texts);
    SearchAnswer answer =
        Kladez.search(index, language, String.join(" ", query), filters(texts), limit);
    if (json) {
      console().out().print(answer.toJson().strip() + "\n");
    } else {
      print(answer, texts);
    }
    return ExitCode.DONE;
  }

  private Path index(Texts texts) throws IOException {
    Path index = source().resolve("target").resolve("search-index");
    List<String> languages = languages(index);
    if (languages.isEmpty()) {
      throw Refusal.fault(texts.get("cli.search.no-index", Map.of("folder", index.toString())));
    }
    if (!languages.contains(language)) {
      throw Refusal.usage(
          texts.get(
              "cli.search.language",
              Map.of("language", language, "languages", String.join(", ", languages))));
    }
    return index;
  }

  private static List<String> languages(Path index) throws IOException {
    if (!Files.isDirectory(index)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(index)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> String.valueOf(folder.getFileName()))
          .sorted()
          .toList();
    }
  }

  private Map<String, List<String>> filters(Texts texts) {
    List<SearchFilter> wanted = new ArrayList<>();
    type.ifPresent(name -> wanted.add(new SearchFilter("type", name)));
    for (String filter : filters) {
      wanted.add(
          SearchFilter.parse(filter)
              .orElseThrow(
                  () -> Refusal.usage(texts.get("cli.search.filter", Map.of("filter", filter)))));
    }
    return SearchFilter.byField(wanted);
  }

  private void print(SearchAnswer answer, Texts texts) {
    List<SearchHit> hits = answer.hits();
    answer
        .corrected()
        .ifPresent(
            meant ->
                console().out().println(texts.get("cli.search.meant", Map.of("query", meant))));
    if (hits.isEmpty()) {
      console().out().println(texts.get("cli.search.nothing"));
    }
    for (int i = 0; i < hits.size(); i++) {
      SearchHit hit = hits.get(i);
      console().out().println((i + 1) + ". " + hit.title());
      console().out().println("   " + hit.url());
      if (!hit.excerpt().isEmpty()) {
        console().out().println("   " + hit.excerpt());
      }
    }
  }
}
