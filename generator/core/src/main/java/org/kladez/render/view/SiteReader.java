package org.kladez.render.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.model.EntryId;
import org.kladez.model.FieldValue;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.model.Question;
import org.kladez.model.Site;
import org.kladez.model.Target;

/**
 * Reads the site for one page and notes what was asked. It is the only way from a page to the site:
 * a page is made anew when an answer that it got would be another. For use by one thread.
 */
public final class SiteReader {
  private final Site site;
  private final Map<Language, Map<EntryId, Integer>> ranks;
  private final Set<Question> asked = new HashSet<>();

  SiteReader(Site site, Map<Language, Map<EntryId, Integer>> ranks) {
    this.site = site;
    this.ranks = ranks;
  }

  /**
   * Everything that was asked.
   *
   * @return the questions
   */
  public Set<Question> asked() {
    return Collections.unmodifiableSet(asked);
  }

  /**
   * Notes that a page is about an entry.
   *
   * @param entry the entry, or what stands in for one
   */
  public void shows(LocalEntry entry) {
    asked.add(new Question.Seen(entry.language(), entry.id()));
  }

  /**
   * An entry as the readers of a language see it.
   *
   * @param language the language
   * @param id the entry
   * @return the entry; nothing when they do not see it
   */
  public Optional<LocalEntry> find(Language language, EntryId id) {
    asked.add(new Question.Seen(language, id));
    return site.find(language, id);
  }

  /** An entry in a language, or else in the one that it was written in first. */
  Optional<LocalEntry> findAnywhere(Language language, EntryId id) {
    Optional<LocalEntry> here = find(language, id);
    if (here.isPresent()) {
      return here;
    }
    asked.add(new Question.Source(id));
    return Optional.ofNullable(site.entries().get(id))
        .flatMap(entry -> find(entry.sourceLanguage(), id));
  }

  /** Where a link or picture leads; the answer belongs to the text or the field that it is in. */
  Optional<Target> target(SourcePosition at) {
    return site.target(at);
  }

  /** Notes that the text of an entry is shown. */
  void reads(LocalEntry entry) {
    asked.add(new Question.Read(entry.language(), entry.id()));
  }

  /**
   * How many entries a list has.
   *
   * @param language the readers' language
   * @param type the list's type
   * @return the number
   */
  public int count(Language language, String type) {
    asked.add(new Question.Count(language, type));
    return site.list(language, type).size();
  }

  /**
   * The whole of a list.
   *
   * @param language the readers' language
   * @param type the list's type
   * @return its entries in their order
   */
  public List<LocalEntry> list(Language language, String type) {
    asked.add(new Question.Listed(language, type));
    return site.list(language, type);
  }

  /**
   * A part of a list.
   *
   * @param language the readers' language
   * @param type the list's type
   * @param from the first entry's place
   * @param to the place after the last one
   * @return the entries in their order
   */
  public List<LocalEntry> part(Language language, String type, int from, int to) {
    asked.add(new Question.Part(language, type, from, to));
    return site.list(language, type).subList(from, to);
  }

  /** The entries of a list for the values of its facets, of which alone the page may depend. */
  List<LocalEntry> filtered(Language language, String type) {
    asked.add(new Question.Filtered(language, type));
    return site.list(language, type);
  }

  /** The place of an entry in its list, for {@link #filtered} and {@link #related} alone. */
  int rank(Language language, EntryId id) {
    return ranks.getOrDefault(language, Map.of()).getOrDefault(id, Integer.MAX_VALUE);
  }

  /** What follows an entry in its list; after the last comes the first. */
  List<LocalEntry> following(Language language, LocalEntry entry, int count) {
    asked.add(new Question.Following(language, entry.id(), count));
    List<LocalEntry> list = site.list(language, entry.id().type());
    int rank = rank(language, entry.id());
    List<LocalEntry> following = new ArrayList<>();
    for (int i = 1; i < list.size() && i <= count; i++) {
      following.add(list.get((rank + i) % list.size()));
    }
    return following;
  }

  /** Whether a list has an entry of its own language with a date. */
  boolean isDated(Language language, String type) {
    asked.add(new Question.Dated(language, type));
    return site.list(language, type).stream()
        .filter(entry -> !entry.isFallback())
        .flatMap(entry -> entry.fields().values().stream())
        .anyMatch(v -> v instanceof FieldValue.Day || v instanceof FieldValue.Period);
  }

  /** Those who refer to an entry and are seen in a language, by the names of the relations. */
  Map<String, List<LocalEntry>> related(Language language, LocalEntry entry) {
    asked.add(new Question.Related(language, entry.id()));
    Map<String, List<LocalEntry>> related = new TreeMap<>();
    entry
        .entry()
        .inverse()
        .forEach(
            (name, ids) ->
                related.put(
                    name, ids.stream().flatMap(id -> site.find(language, id).stream()).toList()));
    return related;
  }

  /**
   * The entries that bear a term.
   *
   * @param language the readers' language
   * @param vocabulary the term's vocabulary
   * @param term the term
   * @return the entries
   */
  public List<LocalEntry> withTerm(Language language, String vocabulary, String term) {
    asked.add(new Question.Borne(language, vocabulary, term));
    return site.withTerm(language, vocabulary, term);
  }

  /**
   * The entries that bear a term, to be counted by type and not looked at.
   *
   * @param language the readers' language
   * @param vocabulary the term's vocabulary
   * @param term the term
   * @return the entries
   */
  public List<LocalEntry> uses(Language language, String vocabulary, String term) {
    asked.add(new Question.Uses(language, vocabulary, term));
    return site.withTerm(language, vocabulary, term);
  }

  /** Whether any entry bears a term. */
  boolean isBorne(Language language, String vocabulary, String term) {
    asked.add(new Question.Bears(language, vocabulary, term));
    return !site.withTerm(language, vocabulary, term).isEmpty();
  }

  /**
   * Notes that it matters whether there is a page.
   *
   * @param path its path
   */
  public void asksFor(String path) {
    asked.add(new Question.Exists(path));
  }
}
