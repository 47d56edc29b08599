package org.kladez;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kladez.cache.Reason;
import org.kladez.cache.SiteMemory;
import org.kladez.config.SiteConfig;
import org.kladez.model.Language;
import org.kladez.model.Site;
import org.kladez.schema.Schemas;
import org.kladez.search.SearchDocuments;
import org.kladez.search.SearchPack;
import org.kladez.search.SearchPlaces;
import org.kladez.write.SiteWriter;
import org.kladez.write.Trees;

/** Indexes every language beside the rendering, and swaps the indexes in when the site is. */
final class SearchStage {
  private final SiteConfig config;
  private final Schemas schemas;
  private final Site site;
  private final SearchStarts starts;
  private final Path memory;
  private final Path folder;
  private final Path staging;
  private final List<Language> made = new ArrayList<>();
  private final Set<String> removed = new HashSet<>();

  SearchStage(
      BuildRequest request, SiteConfig config, Schemas schemas, Site site, SearchStarts starts) {
    this.config = config;
    this.schemas = schemas;
    this.site = site;
    this.starts = starts;
    this.memory = request.memory();
    this.folder = request.searchIndex();
    this.staging = folder.resolveSibling(".search-index.next");
  }

  /**
   * What has to be indexed; languages that are as they would be are only taken over.
   *
   * @return the work, each of which says how long it took
   */
  List<Callable<Duration>> work(SiteWriter writer, SiteMemory files) throws IOException {
    Trees.delete(staging);
    List<Callable<Duration>> work = new ArrayList<>();
    for (Language language : config.languages()) {
      Optional<Reason> reason = files.searchReason(language);
      if (reason.isEmpty()) {
        files.searchKept(language).forEach(writer::keep);
      } else {
        made.add(language);
        files.searchMade(language, config.languages());
        // Only then is all else as it was: the index itself, the generator and its settings.
        boolean revised = reason.get() == Reason.CONTENT;
        SearchDocuments chooser =
            new SearchDocuments(
                schemas, site, entry -> revised && files.isCertainlySame(entry.text().file()));
        work.add(() -> index(language, revised, chooser, writer));
      }
    }
    return work;
  }

  private Duration index(
      Language language, boolean revised, SearchDocuments chooser, SiteWriter writer)
      throws IOException {
    long begin = System.nanoTime();
    SearchPlaces places =
        new SearchPlaces(
            Files.createDirectories(staging.resolve(language.code())),
            staging.resolve(SearchStarts.notes(language)));
    List<String> kept =
        SearchPack.write(
            starts.of(language, revised),
            places,
            language,
            () -> chooser.of(language),
            documents -> chooser.names(language, documents),
            writer::write);
    kept.forEach(writer::keep);
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** The folders of the indexes that were made or removed. */
  Set<String> touched() {
    Set<String> touched = new HashSet<>(removed);
    made.forEach(language -> touched.add(language.code()));
    return touched;
  }

  void finish() throws IOException {
    Files.createDirectories(folder);
    for (Language language : made) {
      SearchPlaces last = starts.last(language);
      Files.createDirectories(last.notes().toAbsolutePath().getParent());
      Files.move(
          staging.resolve(SearchStarts.notes(language)),
          last.notes(),
          StandardCopyOption.REPLACE_EXISTING);
      Trees.delete(last.index());
      Files.move(staging.resolve(language.code()), last.index());
    }
    removeOthers();
    Trees.delete(staging);
  }

  /** Indexes and notes of languages that the site no longer has. */
  private void removeOthers() throws IOException {
    Set<String> codes = config.languages().stream().map(Language::code).collect(Collectors.toSet());
    Set<String> notes =
        config.languages().stream().map(SearchStarts::notes).collect(Collectors.toSet());
    try (DirectoryStream<Path> all = Files.newDirectoryStream(memory, SearchStarts.ALL_NOTES)) {
      for (Path file : all) {
        if (!notes.contains(String.valueOf(file.getFileName()))) {
          Files.delete(file);
        }
      }
    }
    try (Stream<Path> indexes = Files.list(folder)) {
      for (Path index : indexes.toList()) {
        if (!codes.contains(String.valueOf(index.getFileName()))) {
          Trees.delete(index);
          removed.add(String.valueOf(index.getFileName()));
        }
      }
    }
  }

  void abandon() throws IOException {
    Trees.delete(staging);
  }
}
