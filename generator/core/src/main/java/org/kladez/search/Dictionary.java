package org.kladez.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kladez.i18n.Scripts;
import org.kladez.model.Language;
import org.kladez.search.words.Concepts;
import org.kladez.search.words.Families;
import org.kladez.search.words.FunctionWords;
import org.kladez.search.words.WordTerms;

/**
 * The words by which people may ask, cut into shards.
 *
 * @param parts the shards in order
 * @param related the relations of each lemma that has any
 * @param transliterated the terms of what forms mean in Cyrillic letters
 * @param mistypable the words that are found although they were mistyped near their beginning
 */
record Dictionary(
    List<Part> parts,
    Map<String, List<String>> related,
    Map<String, List<String>> transliterated,
    Mistypable mistypable) {

  /**
   * A shard that was made, or one of the last build.
   *
   * @param first it holds no form before this text
   * @param names its names of several words
   * @param made the shard; nothing when it is kept
   * @param kept what was kept of it; nothing when it was made
   */
  record Part(
      String first, List<Names.Name> names, Optional<Shards.Shard> made, Optional<KeptShard> kept) {
    static Part of(Shards.Shard shard) {
      return new Part(shard.first(), shard.names(), Optional.of(shard), Optional.empty());
    }
  }

  /** Makes the whole dictionary of what was gathered. */
  static Dictionary of(Gathered gathered, Language language, SearchStart start) {
    WordTerms words = start.words();
    Concepts concepts = start.concepts();
    Map<String, Postings> terms = gathered.terms().get();
    Map<String, Set<String>> related =
        start.settings().dictionary() ? new Families(words).among(terms.keySet()) : Map.of();
    FunctionWords functionWords = FunctionWords.of(words);
    // A question may have one that no text has: it must not seem unknown.
    functionWords.all().forEach(term -> terms.putIfAbsent(term, Postings.none()));
    List<Form> plain = Forms.of(terms, words, gathered.lexicon(), concepts, related);
    Map<String, List<String>> transliterated =
        Scripts.isCyrillic(language.locale()) ? Transliterated.of(plain, words) : Map.of();
    List<Form> forms = Transliterated.added(plain, transliterated);
    NavigableMap<String, Set<Names.Name>> names = Names.of(concepts, words, terms.keySet());
    List<String> found = terms.keySet().stream().filter(Concepts::isConcept).sorted().toList();
    Shards shards = new Shards(terms::get, found, names, functionWords);
    forms.forEach(shards::add);
    shards.closeLast();
    Map<String, List<String>> relations = new TreeMap<>();
    related.forEach((lemma, others) -> relations.put(lemma, List.copyOf(others)));
    return new Dictionary(
        new ArrayList<>(shards.take().stream().map(Part::of).toList()),
        relations,
        transliterated,
        Mistypable.of(forms, gathered.lexicon()));
  }
}
