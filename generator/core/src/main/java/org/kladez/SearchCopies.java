package org.kladez;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kladez.model.Language;
import org.kladez.model.OutputFile;
import org.kladez.search.SearchNames;
import org.kladez.search.SearchPack;
import org.kladez.search.SearchPlaces;
import org.kladez.search.SearchSettings;
import org.kladez.search.SearchSource;
import org.kladez.search.SearchText;
import org.kladez.write.Trees;

/**
 * The search packs of a preview, made when somebody searches and only when what is searched has
 * changed. Safe for use by several threads.
 */
final class SearchCopies {
  private final Path folder;
  private final Map<Language, Copy> copies = new HashMap<>();

  SearchCopies(Path folder) {
    this.folder = folder;
  }

  /** Everything that the files of a pack follow from. */
  record Content(List<SearchText> texts, SearchNames names, SearchSettings settings) {
    Content {
      texts = List.copyOf(texts);
    }
  }

  /** A pack; a page that read the list of the last one still finds its shards. */
  private record Copy(
      Content content, Map<String, OutputFile> files, Map<String, OutputFile> before) {}

  /** The pack's files by their paths from the site's root. */
  synchronized Map<String, OutputFile> of(Language language, Content content) throws IOException {
    Copy last = copies.get(language);
    if (last == null || !last.content().equals(content)) {
      Path index = folder.resolve(language.code());
      Trees.delete(index);
      Files.createDirectories(index);
      Map<String, OutputFile> files = new HashMap<>();
      for (OutputFile file :
          SearchPack.write(
                  new SearchPlaces(
                      index, folder.resolve(language.code() + ".bin"), Optional.empty()),
                  language,
                  () ->
                      content.texts().stream()
                          .map(text -> new SearchSource(text.document().id(), "", () -> text)),
                  documents -> content.names(),
                  content.settings())
              .made()) {
        files.put(file.path(), file);
      }
      last = new Copy(content, files, last == null ? Map.of() : last.files());
      copies.put(language, last);
    }
    Map<String, OutputFile> all = new HashMap<>(last.before());
    all.putAll(last.files());
    return all;
  }
}
