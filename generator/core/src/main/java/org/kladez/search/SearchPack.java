package org.kladez.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kladez.i18n.Scripts;
import org.kladez.json.Json;
import org.kladez.model.Hashes;
import org.kladez.model.Language;
import org.kladez.model.OutputFile;
import org.kladez.search.words.Concepts;
import org.kladez.search.words.Families;
import org.kladez.search.words.FunctionWords;
import org.kladez.search.words.Met;
import org.kladez.search.words.WordTerms;

/**
 * Writes the index of a language and exports it for browsers, in the format that {@code
 * docs/reference/search-pack.md} describes.
 */
public final class SearchPack {
  private final Language language;
  private final List<SearchDocument> documents;
  private final SearchNames names;
  private final Map<String, OutputFile> files = new LinkedHashMap<>();

  private SearchPack(Language language, List<SearchDocument> documents, SearchNames names) {
    this.language = language;
    this.documents = documents;
    this.names = names;
  }

  /**
   * Writes an index and makes its pack.
   *
   * @param folder an empty folder for the index
   * @param language its language
   * @param texts what is searched; taken one after the other, and not kept
   * @param naming what readers of the documents see of types and facets
   * @param settings how words are understood
   * @return the pack's files
   * @throws IOException when the index cannot be written
   */
  public static List<OutputFile> write(
      Path folder,
      Language language,
      Stream<SearchText> texts,
      Function<List<SearchDocument>, SearchNames> naming,
      SearchSettings settings)
      throws IOException {
    WordTerms terms = WordTerms.of(settings.dictionary());
    Concepts concepts = new Concepts(settings.concepts(), terms);
    List<SearchDocument> documents = new ArrayList<>();
    Lexicon lexicon = new Lexicon(terms, concepts);
    Inverted inverted = inverted(texts, lexicon, documents);
    SearchIndex.write(folder, documents, inverted, about(language, settings, concepts));
    SearchPack pack = new SearchPack(language, documents, naming.apply(documents));
    Map<String, Set<String>> related = related(settings, inverted, terms);
    Set<String> functionWords = FunctionWords.terms(terms);
    // A question may have one that no text has: it must not seem unknown.
    functionWords.forEach(term -> inverted.terms().putIfAbsent(term, Postings.none()));
    List<Form> plain = forms(inverted, terms, lexicon, concepts, related);
    Map<String, List<String>> transliterated =
        Scripts.isCyrillic(language.locale()) ? Transliterated.of(plain, terms) : Map.of();
    List<Form> forms = Transliterated.added(plain, transliterated);
    Set<String> present = inverted.terms().keySet();
    List<Shards.Shard> shards =
        Shards.of(forms, inverted.terms(), Names.of(concepts, terms, present), functionWords);
    WordsFile.write(folder, related, transliterated, shards);
    Mistypable mistypable = Mistypable.of(forms, lexicon);
    pack.export(inverted, shards, mistypable);
    FormsFile.write(folder, shards, mistypable);
    return List.copyOf(pack.files.values());
  }

  private static Inverted inverted(
      Stream<SearchText> texts, Lexicon lexicon, List<SearchDocument> documents) {
    Inversion inversion = new Inversion(lexicon);
    texts.forEachOrdered(
        text -> {
          inversion.add(text);
          documents.add(text.document());
        });
    return inversion.inverted();
  }

  private static Map<String, String> about(
      Language language, SearchSettings settings, Concepts concepts) {
    Map<String, String> about = new TreeMap<>();
    about.put(SearchIndex.CYRILLIC, String.valueOf(Scripts.isCyrillic(language.locale())));
    about.put(SearchIndex.MORPHOLOGY, settings.dictionary() ? "dictionary" : "light");
    concepts
        .weakTerms()
        .forEach((term, weak) -> about.put(SearchIndex.WEAK + term, String.join(" ", weak)));
    return about;
  }

  private static Map<String, Set<String>> related(
      SearchSettings settings, Inverted inverted, WordTerms terms) {
    return settings.dictionary() ? new Families(terms).among(inverted.terms().keySet()) : Map.of();
  }

  private static List<Form> forms(
      Inverted inverted,
      WordTerms terms,
      Met met,
      Concepts concepts,
      Map<String, Set<String>> related) {
    List<String> ordinary =
        inverted.terms().keySet().stream().filter(term -> !Concepts.isConcept(term)).toList();
    List<Form> forms = new ArrayList<>();
    for (WordTerms.Written written : terms.forms(ordinary, met)) {
      List<String> own = written.terms();
      Set<String> weak = named(own, inverted, concepts);
      own.forEach(term -> weak.addAll(related.getOrDefault(term, Set.of())));
      own.forEach(weak::remove);
      forms.add(Form.of(written.form(), own, List.copyOf(weak), inverted.terms()));
    }
    return merged(forms, absent(inverted, terms, met, concepts, related));
  }

  /** Words that no text has: they find what is called by other names, and their relations. */
  private static List<Form> absent(
      Inverted inverted,
      WordTerms terms,
      Met met,
      Concepts concepts,
      Map<String, Set<String>> related) {
    Set<String> candidates = new TreeSet<>(concepts.weakTerms().keySet());
    candidates.addAll(related.keySet());
    candidates.removeAll(inverted.terms().keySet());
    List<Form> forms = new ArrayList<>();
    for (WordTerms.Written written : terms.forms(candidates, met)) {
      Set<String> found = named(written.terms(), inverted, concepts);
      written.terms().forEach(term -> found.addAll(related.getOrDefault(term, Set.of())));
      if (!found.isEmpty()) {
        forms.add(Form.of(written.form(), List.copyOf(found), List.of(), inverted.terms()));
      }
    }
    return forms;
  }

  /** Both lists in order; where both have a form, that of the first. */
  private static List<Form> merged(List<Form> forms, List<Form> more) {
    if (more.isEmpty()) {
      return forms;
    }
    List<Form> all = new ArrayList<>(forms.size() + more.size());
    int next = 0;
    for (Form form : forms) {
      int order = next < more.size() ? more.get(next).text().compareTo(form.text()) : 1;
      while (order < 0) {
        all.add(more.get(next));
        next++;
        order = next < more.size() ? more.get(next).text().compareTo(form.text()) : 1;
      }
      next += order == 0 ? 1 : 0;
      all.add(form);
    }
    all.addAll(more.subList(next, more.size()));
    return all;
  }

  private static Set<String> named(List<String> terms, Inverted inverted, Concepts concepts) {
    TreeSet<String> named = new TreeSet<>();
    for (String term : terms) {
      for (String concept : concepts.weakTerms().getOrDefault(term, Set.of())) {
        if (inverted.terms().containsKey(concept)) {
          named.add(concept);
        }
      }
    }
    return named;
  }

  private void export(Inverted inverted, List<Shards.Shard> shards, Mistypable mistypable) {
    ByteSink table = new ByteSink();
    inverted.norms().forEach(table::raw);
    List<String> titles =
        TitleBlocks.of(language.code(), documents).stream()
            .map(block -> add("titles", block))
            .toList();
    List<List<String>> first = new ArrayList<>();
    for (Shards.Shard shard : shards) {
      first.add(List.of(shard.first(), add("terms", shard.bytes())));
    }
    List<String> typos =
        TypoBuckets.of(mistypable.weights()).stream().map(bucket -> add("bucket", bucket)).toList();
    List<List<String>> facets = new ArrayList<>();
    for (SearchNames.Facet facet : names.facets()) {
      String hash = add("facet-" + facet.name(), FacetFile.of(facet, documents));
      facets.add(List.of(facet.name(), facet.label(), hash));
    }
    PackManifest manifest =
        new PackManifest(
            language.code(),
            Scripts.isCyrillic(language.locale()),
            documents.size(),
            inverted.statistics(),
            names.types(),
            add("documents", table.bytes()),
            first,
            titles,
            add("typos", Json.bytes(json -> json.array(typos, Json::value))),
            facets);
    put("manifest.json", manifest.bytes());
  }

  private String add(String name, byte[] content) {
    byte[] bytes = Gzip.of(content);
    String hash = Hashes.shortHash(bytes);
    put(name + "-" + hash + ".bin", bytes);
    return hash;
  }

  private void put(String name, byte[] bytes) {
    String path = "search/" + language.code() + "/" + name;
    files.put(path, new OutputFile(path, bytes));
  }
}
