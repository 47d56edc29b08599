package org.kladez;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import org.kladez.config.SiteConfig;
import org.kladez.i18n.Scripts;
import org.kladez.model.Language;
import org.kladez.search.SearchPlaces;
import org.kladez.search.SearchSettings;
import org.kladez.search.SearchStart;
import org.kladez.search.words.Dictionaries;

/**
 * What the searches begin with. Of a language whose files have changed it is read while the entries
 * are joined, when a processor is free: it takes as long as that does.
 */
final class SearchStarts implements AutoCloseable {
  /** Matches the names of all languages' files of notes. */
  static final String ALL_NOTES = "search-*.bin";

  private final BuildRequest request;
  private final SearchSettings settings;
  private final Dictionaries dictionaries = new Dictionaries();
  private final Map<Language, FutureTask<SearchStart>> begun = new ConcurrentHashMap<>();
  private final Thread reader = new Thread(this::read, "kladez-search");

  private SearchStarts(BuildRequest request, SearchSettings settings) {
    this.request = request;
    this.settings = settings;
    reader.setDaemon(true);
  }

  private void read() {
    List.copyOf(begun.values()).forEach(FutureTask::run);
  }

  /**
   * Begins to read.
   *
   * @param changed the paths of files that are not as they were at the last build
   */
  static SearchStarts begin(
      BuildRequest request, SiteConfig config, SearchSettings settings, Set<String> changed) {
    SearchStarts starts = new SearchStarts(request, settings);
    for (Language language : config.languages()) {
      String ending = "." + language.code() + ".md";
      if (changed.stream().anyMatch(file -> file.endsWith(ending))) {
        starts.begun.put(language, new FutureTask<>(() -> starts.after(language)));
      }
    }
    if (!starts.begun.isEmpty()) {
      starts.reader.start();
    }
    return starts;
  }

  private SearchStart after(Language language) {
    if (settings.dictionary()) {
      dictionaries.prepare(Scripts.isCyrillic(language.locale()));
    }
    return SearchStart.after(settings, dictionaries, last(language));
  }

  /** Where the last build has left a language's search. */
  SearchPlaces last(Language language) {
    Path index = request.searchIndex().resolve(language.code());
    return new SearchPlaces(index, request.memory().resolve(notes(language)));
  }

  /** The name of a language's file of notes. */
  static String notes(Language language) {
    return "search-" + language.code() + ".bin";
  }

  /**
   * What a language's search begins with; once for each.
   *
   * @param revised whether the last one only needs to be brought up to date
   */
  SearchStart of(Language language, boolean revised) throws IOException {
    FutureTask<SearchStart> reading = begun.remove(language);
    if (reading != null) {
      // Runs nothing twice; but the reader passes over what was taken away before it began.
      reading.run();
      SearchStart start = Workers.get(reading);
      return revised ? start : start.forgetting();
    }
    return revised ? after(language) : SearchStart.anew(settings, dictionaries);
  }

  /** Waits until nothing is read any more: whoever builds may throw all away after it. */
  @Override
  public void close() throws IOException {
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the build was interrupted");
    }
  }
}
