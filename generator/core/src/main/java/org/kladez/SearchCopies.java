package org.kladez;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kladez.model.Language;
import org.kladez.model.OutputFile;
import org.kladez.search.SearchNames;
import org.kladez.search.SearchPack;
import org.kladez.search.SearchPlaces;
import org.kladez.search.SearchSettings;
import org.kladez.search.SearchSource;
import org.kladez.search.SearchStart;
import org.kladez.search.words.Dictionaries;
import org.kladez.write.Trees;

/**
 * The search packs of a preview, made when somebody searches and only when what is searched has
 * changed: the first of nothing, each later one of the one before. Safe for use by several threads.
 */
final class SearchCopies {
  private final Dictionaries dictionaries = new Dictionaries();
  private final Path folder;
  private final Map<Language, Copy> copies = new HashMap<>();

  SearchCopies(Path folder) {
    this.folder = folder;
  }

  /**
   * Everything that the files of a pack follow from.
   *
   * @param keys what stands for each document
   * @param names what readers see of types and facets
   * @param shown the same as one text: equal maps may be in another order
   */
  record Content(List<String> keys, SearchNames names, String shown, SearchSettings settings) {
    Content {
      keys = List.copyOf(keys);
    }
  }

  /** A pack; a page that read the list of the last one still finds its shards. */
  private record Copy(
      int number, Content content, Map<String, OutputFile> files, Map<String, OutputFile> before) {}

  /** The pack's files by their paths from the site's root. */
  synchronized Map<String, OutputFile> of(
      Language language, Content content, List<SearchSource> sources) throws IOException {
    Copy last = copies.get(language);
    if (last == null) {
      SearchStart start = SearchStart.anew(content.settings(), dictionaries);
      last = new Copy(0, content, make(start, 0, language, content, sources, Map.of()), Map.of());
      copies.put(language, last);
    } else if (!last.content().equals(content)) {
      SearchStart start =
          last.content().settings().equals(content.settings())
              ? SearchStart.after(content.settings(), dictionaries, places(language, last.number()))
              : SearchStart.anew(content.settings(), dictionaries);
      int number = last.number() + 1;
      Map<String, OutputFile> files = make(start, number, language, content, sources, last.files());
      Trees.delete(own(language, last.number()));
      last = new Copy(number, content, files, last.files());
      copies.put(language, last);
    }
    Map<String, OutputFile> all = new HashMap<>(last.before());
    all.putAll(last.files());
    return all;
  }

  private Path own(Language language, int number) {
    return folder.resolve(language.code() + "-" + number);
  }

  private SearchPlaces places(Language language, int number) {
    Path own = own(language, number);
    return new SearchPlaces(own.resolve("index"), own.resolve("notes.bin"));
  }

  private Map<String, OutputFile> make(
      SearchStart start,
      int number,
      Language language,
      Content content,
      List<SearchSource> sources,
      Map<String, OutputFile> last)
      throws IOException {
    SearchPlaces places = places(language, number);
    Trees.delete(own(language, number));
    Files.createDirectories(places.index());
    Map<String, OutputFile> files = new HashMap<>();
    SearchPack.write(
            start,
            places,
            language,
            sources::stream,
            documents -> content.names(),
            file -> files.put(file.path(), file))
        .forEach(path -> files.put(path, Objects.requireNonNull(last.get(path))));
    return files;
  }
}
