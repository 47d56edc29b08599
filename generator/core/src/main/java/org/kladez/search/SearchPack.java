package org.kladez.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kladez.i18n.Scripts;
import org.kladez.json.Json;
import org.kladez.model.Hashes;
import org.kladez.model.Language;
import org.kladez.model.OutputFile;
import org.kladez.search.words.FunctionWords;

/**
 * Writes the index of a language and exports it for browsers, in the format that {@code
 * docs/reference/search-pack.md} describes.
 */
public final class SearchPack {
  private static final String SHARD = "terms";
  private static final String TITLES = "titles";
  private static final String BUCKET = "bucket";

  private final Language language;
  private final Gathered gathered;
  private final Dictionary dictionary;
  private final SearchNames names;
  private final Taker taker;
  private final Set<String> made = new HashSet<>();
  private final Set<String> kept = new TreeSet<>();

  private SearchPack(
      Language language, Gathered gathered, Dictionary dictionary, SearchNames names, Taker taker) {
    this.language = language;
    this.gathered = gathered;
    this.dictionary = dictionary;
    this.names = names;
    this.taker = taker;
  }

  /** Takes the files of a pack: those of a large site would fill the memory. */
  @FunctionalInterface
  public interface Taker {
    /**
     * Takes a file that was made, which may be as it was.
     *
     * @param file the file, given once
     * @throws IOException when it cannot be written
     */
    void take(OutputFile file) throws IOException;
  }

  /**
   * Writes an index and makes its pack. Where only some documents have changed, the last index and
   * what was kept with it are the beginning.
   *
   * @param start what it begins with
   * @param places where the index goes
   * @param language its language
   * @param sources what is searched, each time from the first to the last; texts are taken one
   *     after the other and not kept
   * @param names gives what readers see of types and facets, once all documents are known
   * @param taker takes each file of the pack as soon as it is made
   * @return the paths of the other files, which are certainly as the last build has made them
   * @throws IOException when the index or a file cannot be written
   */
  public static List<String> write(
      SearchStart start,
      SearchPlaces places,
      Language language,
      Supplier<Stream<SearchSource>> sources,
      Function<List<SearchDocument>, SearchNames> names,
      Taker taker)
      throws IOException {
    try (KeptPack.Writer notes = new KeptPack.Writer(places.notes());
        IndexWriting index = new IndexWriting()) {
      Gathered gathered = Gathered.of(start, places, sources, about(language, start), notes, index);
      Optional<Dictionary> revised = revised(start, gathered, language);
      Dictionary dictionary = revised.orElseGet(() -> Dictionary.of(gathered, language, start));
      WordsFile.write(places.index(), dictionary);
      SearchNames named = names.apply(gathered.documents());
      SearchPack pack = new SearchPack(language, gathered, dictionary, named, taker);
      Optional<Path> before =
          revised.flatMap(same -> start.last()).map(last -> last.places().index());
      KeptDictionary exported = pack.export(places.index(), before);
      index.await();
      notes.finish(SearchIndex.State.of(places.index()).commit(), gathered, exported);
      pack.kept.removeAll(pack.made);
      return List.copyOf(pack.kept);
    }
  }

  private static Optional<Dictionary> revised(
      SearchStart start, Gathered gathered, Language language) throws IOException {
    if (gathered.revision().isEmpty()) {
      return Optional.empty();
    }
    Revision revision = gathered.revision().get();
    WordsFile.Content kept = WordsFile.read(start.last().orElseThrow().places().index());
    boolean cyrillic = Scripts.isCyrillic(language.locale());
    FunctionWords functionWords = FunctionWords.of(start.words());
    return TermChanges.forms(revision, start, functionWords, kept, cyrillic)
        .flatMap(changes -> DictionaryRevision.of(revision, start, functionWords, kept, changes));
  }

  private static Map<String, String> about(Language language, SearchStart start) {
    Map<String, String> about = new TreeMap<>();
    about.put(SearchIndex.CYRILLIC, String.valueOf(Scripts.isCyrillic(language.locale())));
    about.put(SearchIndex.MORPHOLOGY, start.settings().dictionary() ? "dictionary" : "light");
    start
        .concepts()
        .weakTerms()
        .forEach((term, weak) -> about.put(SearchIndex.WEAK + term, String.join(" ", weak)));
    return about;
  }

  private KeptDictionary export(Path index, Optional<Path> before) throws IOException {
    Optional<KeptDictionary> last = gathered.revision().map(Revision::dictionary);
    List<KeptShard> shards = last.map(KeptDictionary::shards).orElse(List.of());
    List<Integer> lines = FormsFile.write(index, dictionary, before, shards);
    KeptDictionary files =
        new KeptDictionary(shards(lines), titles(last), buckets(last), dictionary.mistypable());
    ByteSink table = new ByteSink();
    gathered.norms().forEach(table::raw);
    List<List<String>> facets = new ArrayList<>();
    for (SearchNames.Facet facet : names.facets()) {
      String hash = add("facet-" + facet.name(), FacetFile.of(facet, gathered.documents()));
      facets.add(List.of(facet.name(), facet.label(), hash));
    }
    PackManifest manifest =
        new PackManifest(
            language.code(),
            Scripts.isCyrillic(language.locale()),
            gathered.documents().size(),
            gathered.statistics(),
            names.types(),
            add("documents", table.bytes()),
            files.shards().stream().map(shard -> List.of(shard.first(), shard.hash())).toList(),
            files.titles(),
            add("typos", Json.bytes(json -> json.array(files.buckets(), Json::value))),
            facets);
    put("manifest.json", manifest.bytes());
    return files;
  }

  private List<KeptShard> shards(List<Integer> lines) throws IOException {
    List<KeptShard> shards = new ArrayList<>();
    for (int i = 0; i < dictionary.parts().size(); i++) {
      Dictionary.Part part = dictionary.parts().get(i);
      if (part.kept().isPresent()) {
        keep(SHARD, part.kept().get().hash());
        shards.add(part.kept().get());
      } else {
        Shards.Shard shard = part.made().orElseThrow();
        String hash = addCompressed(SHARD, shard.bytes());
        shards.add(KeptShard.of(shard, hash, lines.get(i), gathered.lexicon()));
      }
    }
    return shards;
  }

  private List<String> titles(Optional<KeptDictionary> last) throws IOException {
    Set<Integer> changed = new TreeSet<>();
    gathered
        .revision()
        .ifPresent(r -> r.changed().forEach(number -> changed.add(number / TitleBlocks.SIZE)));
    List<String> titles = new ArrayList<>();
    for (int number = 0; number < TitleBlocks.count(gathered.documents()); number++) {
      if (last.isPresent() && !changed.contains(number)) {
        titles.add(keep(TITLES, last.get().titles().get(number)));
      } else {
        byte[] block = TitleBlocks.of(language.code(), gathered.documents(), number);
        titles.add(add(TITLES, block));
      }
    }
    return titles;
  }

  private List<String> buckets(Optional<KeptDictionary> last) throws IOException {
    Mistypable words = dictionary.mistypable();
    int count = TypoBuckets.count(words.weights());
    BitSet wanted = new BitSet(count);
    wanted.set(0, count);
    if (words.changed().isPresent() && last.isPresent() && last.get().buckets().size() == count) {
      wanted = TypoBuckets.having(words.changed().get(), count);
    }
    Iterator<byte[]> made = TypoBuckets.of(words.weights(), count, wanted).iterator();
    List<String> buckets = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      buckets.add(
          wanted.get(number)
              ? add(BUCKET, made.next())
              : keep(BUCKET, last.orElseThrow().buckets().get(number)));
    }
    return buckets;
  }

  private String keep(String name, String hash) {
    kept.add(path(name + "-" + hash + ".bin"));
    return hash;
  }

  private String add(String name, byte[] content) throws IOException {
    return addCompressed(name, Gzip.of(content));
  }

  private String addCompressed(String name, byte[] bytes) throws IOException {
    String hash = Hashes.shortHash(bytes);
    put(name + "-" + hash + ".bin", bytes);
    return hash;
  }

  private void put(String name, byte[] bytes) throws IOException {
    if (made.add(path(name))) {
      taker.take(new OutputFile(path(name), bytes));
    }
  }

  private String path(String name) {
    return "search/" + language.code() + "/" + name;
  }
}
