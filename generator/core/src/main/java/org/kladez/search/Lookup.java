package org.kladez.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.kladez.search.words.FunctionWords;
import org.kladez.search.words.WordTerms;

/** Finds the terms of words in an index, as the pack's dictionary does for the browser. */
final class Lookup {
  private final LiveSearcher index;
  private final Map<String, String> about;
  private final WordTerms terms;
  private final WordsFile.Content words;
  private final FunctionWords functionWords;

  Lookup(LiveSearcher index, Map<String, String> about, Path folder) throws IOException {
    this.words = WordsFile.read(folder);
    this.index = index;
    this.about = Map.copyOf(about);
    this.terms = WordTerms.of("dictionary".equals(about.get(SearchIndex.MORPHOLOGY)));
    this.functionWords = FunctionWords.of(terms);
  }

  /** What each wanted word of a query asks for, with the concepts that words name together. */
  Map<String, WordQuery> words(ParsedQuery query) throws IOException {
    Map<String, WordQuery> found = new LinkedHashMap<>();
    for (String word : query.wanted()) {
      found.put(word, word(word));
    }
    List<String> stems =
        query.words().stream().map(w -> w.excluded() ? "" : terms.stem(w.folded())).toList();
    for (int at = 0; at < stems.size(); at++) {
      for (Names.Name name : namesNear(query.words().get(at).folded())) {
        if (name.isAt(stems, at)) {
          for (ParsedQuery.Word word : query.words().subList(at, at + name.words().size())) {
            found.computeIfPresent(
                word.folded(), (w, known) -> known.alsoMeaning(List.of(name.concept())));
          }
        }
      }
    }
    return found;
  }

  /** The names in the shard that a word lies in. */
  private List<Names.Name> namesNear(String word) {
    var shard = words.names().floorEntry(word);
    return shard == null ? List.of() : shard.getValue();
  }

  /**
   * What a word asks for by itself. Where the site's letters are Cyrillic, a known word of Latin
   * ones may also be a name in transliteration: Krasnodar, Краснодар.
   */
  WordQuery word(String folded) throws IOException {
    WordQuery query = plain(folded);
    List<String> ofStem =
        query.own().equals(List.of(terms.stem(folded)))
            ? words.transliterated().getOrDefault(terms.stem(folded), List.of())
            : List.of();
    List<String> also = words.transliterated().getOrDefault(folded, ofStem);
    return query.isUnknown() ? query : query.alsoMeaning(also);
  }

  /** Whether the language is written in Cyrillic letters. */
  boolean isCyrillic() {
    return "true".equals(about.get(SearchIndex.CYRILLIC));
  }

  /** The terms of a word's lemmas or, where the index has none of them, its stem. */
  private WordQuery plain(String folded) throws IOException {
    WordQuery lemmas = of(terms.lemmas(folded));
    return lemmas.isUnknown() ? of(List.of(terms.stem(folded))) : lemmas;
  }

  /** A word that no text has finds what has its relations, or the concept's other names. */
  private WordQuery of(List<String> candidates) throws IOException {
    List<String> own = present(candidates);
    List<String> named = present(concepts(own.isEmpty() ? candidates : own));
    List<String> known = own.isEmpty() ? candidates : own;
    List<String> related =
        known.stream().flatMap(t -> words.related().getOrDefault(t, List.of()).stream()).toList();
    WordQuery query = new WordQuery(own, named).alsoMeaning(related);
    return own.isEmpty() ? new WordQuery(query.weak(), List.of()) : query;
  }

  private List<String> concepts(List<String> candidates) {
    return candidates.stream()
        .flatMap(t -> Stream.of(about.getOrDefault(SearchIndex.WEAK + t, "").split(" ", -1)))
        .toList();
  }

  private List<String> present(List<String> candidates) throws IOException {
    TreeSet<String> found = new TreeSet<>();
    for (String term : candidates) {
      if (weight(term) > 0 || functionWords.has(term)) {
        found.add(term);
      }
    }
    return List.copyOf(found);
  }

  /** Whether a word says nothing of what is sought. */
  boolean isFunctionWord(WordQuery word) {
    return !word.own().isEmpty() && word.own().stream().allMatch(functionWords::has);
  }

  /** Whether most documents have a word. */
  boolean isCommon(WordQuery word) throws IOException {
    int most = 0;
    for (String term : word.own()) {
      most = Math.max(most, weight(term));
    }
    for (String term : word.weak()) {
      most = Math.max(most, weight(term));
    }
    return 2 * most > index.getIndexReader().numDocs();
  }

  /** The largest number of documents that have a term in one field. */
  int weight(String term) throws IOException {
    int most = 0;
    for (SearchFields.Weighted field : SearchFields.ALL) {
      most = Math.max(most, index.docFreq(new Term(field.name(), term)));
    }
    return most;
  }
}
