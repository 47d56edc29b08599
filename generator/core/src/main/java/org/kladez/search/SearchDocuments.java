package org.kladez.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kladez.model.Body;
import org.kladez.model.EntryId;
import org.kladez.model.FieldValue;
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
  private final SearchFacets facets;

  /**
   * Makes a chooser.
   *
   * @param schemas the types and vocabularies
   * @param site the site
   */
  public SearchDocuments(Schemas schemas, Site site) {
    this.schemas = schemas;
    this.site = site;
    this.facets = new SearchFacets(schemas, site);
  }

  /**
   * The documents of a language: every entry that its readers see, but the home page.
   *
   * @param language the language
   * @return the documents in the order of the entries' ids, each made when it is asked for
   */
  public Stream<SearchText> of(Language language) {
    return site.local().getOrDefault(language, Map.of()).values().stream()
        .filter(entry -> !entry.id().equals(HOME))
        .map(this::text);
  }

  /**
   * What the readers of a language see of types and facets.
   *
   * @param language the language
   * @param documents the language's documents
   * @return the names
   */
  public SearchNames names(Language language, List<SearchDocument> documents) {
    Map<String, String> types = new TreeMap<>();
    schemas.types().forEach((name, type) -> types.put(name, type.name().in(language)));
    return new SearchNames(types, facets.names(language, documents, types));
  }

  private SearchText text(LocalEntry entry) {
    Body body = entry.text().body();
    List<String> title = new ArrayList<>();
    List<String> headings = new ArrayList<>();
    List<String> text = new ArrayList<>();
    TypeSchema type = schemas.types().get(entry.id().type());
    entry
        .fields()
        .forEach(
            (name, value) -> {
              Field field = type == null ? null : type.fields().get(name);
              int weight = field == null ? 1 : field.search();
              List<String> words = weight >= 4 ? title : weight >= 2 ? headings : text;
              if (weight > 0) {
                words(value, entry.language(), words);
              }
            });
    if (title.isEmpty()) {
      title.add(entry.title());
    }
    body.headings().forEach(heading -> headings.add(heading.text()));
    body.sections().forEach(section -> text.add(section.text()));
    translations(entry, text);
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
        shown, String.join("\n", title), String.join("\n", headings), String.join("\n", text));
  }

  /** Titles and summaries in other languages, for who asks in one of them. */
  private void translations(LocalEntry entry, List<String> text) {
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
