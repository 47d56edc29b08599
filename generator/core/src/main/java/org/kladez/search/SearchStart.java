package org.kladez.search;

import java.io.IOException;
import java.util.Optional;
import org.kladez.search.words.Concepts;
import org.kladez.search.words.Dictionaries;
import org.kladez.search.words.WordTerms;

/**
 * What a search begins with: dictionaries, glossary, and what the last build has kept. To read them
 * takes a while and can be done before anything is known of the entries. An object serves one pack.
 */
public final class SearchStart {
  private final SearchSettings settings;
  private final WordTerms words;
  private final Concepts concepts;
  private final Optional<Last> last;

  private SearchStart(
      SearchSettings settings, WordTerms words, Concepts concepts, Optional<Last> last) {
    this.settings = settings;
    this.words = words;
    this.concepts = concepts;
    this.last = last;
  }

  /**
   * What the last build has left.
   *
   * @param places where
   * @param index what its index is
   * @param kept what goes with the index
   */
  record Last(SearchPlaces places, SearchIndex.State index, KeptPack kept) {}

  /**
   * Begins with nothing.
   *
   * @param settings how words are understood
   * @param dictionaries where they are looked up
   * @return the beginning
   */
  public static SearchStart anew(SearchSettings settings, Dictionaries dictionaries) {
    WordTerms words = WordTerms.of(settings.dictionary(), dictionaries);
    return new SearchStart(
        settings, words, new Concepts(settings.concepts(), words), Optional.empty());
  }

  /**
   * Begins with what the last build has left, if it is whole and goes together.
   *
   * @param settings how words are understood; as in that build
   * @param dictionaries where they are looked up
   * @param places where that build has left it, which stays as it is
   * @return the beginning
   */
  public static SearchStart after(
      SearchSettings settings, Dictionaries dictionaries, SearchPlaces places) {
    SearchStart start = anew(settings, dictionaries);
    try {
      SearchIndex.State index = SearchIndex.State.of(places.index());
      Optional<Last> last =
          KeptPack.read(places.notes(), index.commit(), start.words, start.concepts)
              .map(kept -> new Last(places, index, kept));
      return new SearchStart(settings, start.words, start.concepts, last);
    } catch (IOException e) {
      // An index that cannot be read is as good as none.
      return start;
    }
  }

  /**
   * The same beginning without what the last build has left.
   *
   * @return the beginning
   */
  public SearchStart forgetting() {
    return new SearchStart(settings, words, concepts, Optional.empty());
  }

  SearchSettings settings() {
    return settings;
  }

  WordTerms words() {
    return words;
  }

  Concepts concepts() {
    return concepts;
  }

  Optional<Last> last() {
    return last;
  }
}
