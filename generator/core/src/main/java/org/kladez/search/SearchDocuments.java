package org.kladez.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kladez.model.Body;
import org.kladez.model.EntryId;
import org.kladez.model.FieldValue;
import org.kladez.model.Hashes;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.model.Site;
import org.kladez.schema.Field;
import org.kladez.schema.Schemas;
import org.kladez.schema.TypeSchema;
import org.kladez.schema.Vocabulary;

/** Chooses what of each entry is searched. */
public final class SearchDocuments {
  private static final EntryId HOME = new EntryId(TypeSchema.PAGES, "index");
  private static final int EXCERPT_LENGTH = 200;

  private final Schemas schemas;
  private final Site site;
  private final Predicate<LocalEntry> same;
  private final SearchFacets facets;

  /**
   * Makes a chooser that knows nothing of the last build.
   *
   * @param schemas the types and vocabularies
   * @param site the site
   */
  public SearchDocuments(Schemas schemas, Site site) {
    this(schemas, site, entry -> false);
  }

  /**
   * Makes a chooser.
   *
   * @param schemas the types and vocabularies
   * @param site the site
   * @param same whether an entry is certainly as it was when the last build ended well
   */
  public SearchDocuments(Schemas schemas, Site site, Predicate<LocalEntry> same) {
    this.schemas = schemas;
    this.site = site;
    this.same = same;
    this.facets = new SearchFacets(schemas, site);
  }

  /**
   * The documents of a language: every entry that its readers see, but the home page.
   *
   * @param language the language
   * @return the documents in the order of the entries' ids; nothing is read of them yet
   */
  public Stream<SearchSource> of(Language language) {
    return entries(language).map(this::source);
  }

  private Stream<LocalEntry> entries(Language language) {
    return site.local().getOrDefault(language, Map.of()).values().stream()
        .filter(entry -> !entry.id().equals(HOME));
  }

  /**
   * What the readers of a language see of types and facets.
   *
   * @param language the language
   * @return the names
   */
  public SearchNames names(Language language) {
    return names(
        language,
        entries(language).map(facets::of),
        id -> site.find(language, id).map(LocalEntry::title).orElse(id.slug()));
  }

  /**
   * The same where all documents of the language are known, so that nothing needs to be read.
   *
   * @param language the language
   * @param documents all of its documents
   * @return the names
   */
  public SearchNames names(Language language, Collection<SearchDocument> documents) {
    Map<EntryId, String> titles = new HashMap<>();
    documents.forEach(document -> titles.put(document.id(), document.shownTitle()));
    return names(
        language,
        documents.stream().map(SearchDocument::facets),
        id -> titles.getOrDefault(id, id.slug()));
  }

  private SearchNames names(
      Language language,
      Stream<Map<String, List<String>>> found,
      Function<EntryId, String> titles) {
    Map<String, String> types = new TreeMap<>();
    schemas.types().forEach((name, type) -> types.put(name, type.name().in(language)));
    return new SearchNames(types, facets.names(language, found, titles, types));
  }

  /** What is searched of an entry but its text. */
  private record Parts(
      List<String> title, List<String> headings, List<String> fields, List<String> translations) {}

  private SearchSource source(LocalEntry entry) {
    return new SearchSource(
        entry.id(),
        same.test(entry),
        () -> key(entry, parts(entry)),
        () -> text(entry, parts(entry)));
  }

  private Parts parts(LocalEntry entry) {
    Parts parts =
        new Parts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), translations(entry));
    TypeSchema type = schemas.types().get(entry.id().type());
    entry
        .fields()
        .forEach(
            (name, value) -> {
              Field field = type == null ? null : type.fields().get(name);
              int weight = field == null ? 1 : field.search();
              List<String> words =
                  weight >= 4 ? parts.title() : weight >= 2 ? parts.headings() : parts.fields();
              if (weight > 0) {
                words(value, entry.language(), words);
              }
            });
    if (parts.title().isEmpty()) {
      parts.title().add(entry.title());
    }
    entry.text().body().headings().forEach(heading -> parts.headings().add(heading.text()));
    return parts;
  }

  private String key(LocalEntry entry, Parts parts) {
    Body body = entry.text().body();
    String version = body.content().version();
    List<String> all =
        List.of(
            entry.id().toString(),
            entry.text().language().code(),
            entry.title(),
            entry.path(),
            entry.textField("summary").orElse(""),
            facets.date(entry),
            facets.of(entry).toString(),
            parts.toString(),
            version.isEmpty() ? body.sections().toString() : version);
    byte[] bytes = String.join("\0", all).getBytes(StandardCharsets.UTF_8);
    return Long.toHexString(Hashes.checksum(bytes, 0, bytes.length));
  }

  private SearchText text(LocalEntry entry, Parts parts) {
    Body body = entry.text().body();
    List<String> text = new ArrayList<>(parts.fields());
    body.sections().forEach(section -> text.add(section.text()));
    text.addAll(parts.translations());
    SearchDocument shown =
        new SearchDocument(
            entry.id(),
            entry.text().language().code(),
            entry.title(),
            entry.path(),
            entry.textField("summary").orElseGet(() -> beginning(body)),
            facets.date(entry),
            facets.of(entry));
    return new SearchText(
        key(entry, parts),
        shown,
        String.join("\n", parts.title()),
        String.join("\n", parts.headings()),
        String.join("\n", text));
  }

  /** Titles and summaries in other languages, for who asks in one of them. */
  private List<String> translations(LocalEntry entry) {
    List<String> text = new ArrayList<>();
    site.local().entrySet().stream()
        .sorted(Comparator.comparing(part -> part.getKey().code()))
        .filter(part -> !part.getKey().equals(entry.text().language()))
        .flatMap(part -> Optional.ofNullable(part.getValue().get(entry.id())).stream())
        .filter(other -> other.text().language().equals(other.language()))
        .forEach(
            other -> {
              text.add(other.title());
              other.textField("summary").ifPresent(text::add);
            });
    return text;
  }

  private void words(FieldValue value, Language language, List<String> words) {
    if (value instanceof FieldValue.Text text) {
      if (!text.value().startsWith("http")) {
        words.add(text.value());
      }
    } else if (value instanceof FieldValue.TermRef ref) {
      Vocabulary vocabulary = schemas.vocabularies().get(ref.vocabulary());
      Vocabulary.Term term = vocabulary == null ? null : vocabulary.terms().get(ref.term());
      words.add(term == null ? ref.term() : term.name().in(language));
    } else if (value instanceof FieldValue.Rich rich) {
      rich.body().sections().forEach(section -> words.add(section.text()));
    } else if (value instanceof FieldValue.Many many) {
      many.items().forEach(item -> words(item, language, words));
    } else if (value instanceof FieldValue.Group group) {
      group.fields().values().forEach(item -> words(item, language, words));
    }
  }

  private static String beginning(Body body) {
    String text =
        body.sections().stream()
            .map(Body.Section::text)
            .filter(t -> !t.isEmpty())
            .findFirst()
            .orElse("")
            .replace('\n', ' ');
    if (text.length() <= EXCERPT_LENGTH) {
      return text;
    }
    int space = text.lastIndexOf(' ', EXCERPT_LENGTH);
    return text.substring(0, space > 0 ? space : EXCERPT_LENGTH) + " …";
  }
}
