package org.kladez.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kladez.search.words.Concepts;
import org.kladez.search.words.Met;
import org.kladez.search.words.WordTerms;

/** Makes the forms of a dictionary: every way in which people may write the words of an index. */
final class Forms {
  private final Map<String, Postings> present;
  private final WordTerms terms;
  private final Met met;
  private final Concepts concepts;
  private final Map<String, Set<String>> related;

  private Forms(
      Map<String, Postings> present,
      WordTerms terms,
      Met met,
      Concepts concepts,
      Map<String, Set<String>> related) {
    this.present = present;
    this.terms = terms;
    this.met = met;
    this.concepts = concepts;
    this.related = related;
  }

  /**
   * The forms in the order of UTF-16 code units.
   *
   * @param present the postings of all terms
   * @param met the words of the texts
   * @param related the relations of lemmas
   */
  static List<Form> of(
      Map<String, Postings> present,
      WordTerms terms,
      Met met,
      Concepts concepts,
      Map<String, Set<String>> related) {
    Forms forms = new Forms(present, terms, met, concepts, related);
    return merged(forms.present(), forms.absent());
  }

  private List<Form> present() {
    List<String> ordinary =
        present.keySet().stream().filter(term -> !Concepts.isConcept(term)).toList();
    List<Form> forms = new ArrayList<>();
    terms.forms(ordinary, met, (text, own) -> forms.add(present(text, own)));
    return forms;
  }

  private Form present(String text, List<String> own) {
    Set<String> weak = named(own);
    own.forEach(term -> weak.addAll(related.getOrDefault(term, Set.of())));
    own.forEach(weak::remove);
    return Form.of(text, own, List.copyOf(weak), Form.Origin.TEXTS, present::get);
  }

  /** Words that no text has: they find what is called by other names, and their relations. */
  private List<Form> absent() {
    Set<String> candidates = new TreeSet<>(concepts.weakTerms().keySet());
    candidates.addAll(related.keySet());
    candidates.removeAll(present.keySet());
    List<Form> forms = new ArrayList<>();
    terms.forms(candidates, met, (text, own) -> absent(text, own).ifPresent(forms::add));
    return forms;
  }

  private Optional<Form> absent(String text, List<String> own) {
    Set<String> found = named(own);
    own.forEach(term -> found.addAll(related.getOrDefault(term, Set.of())));
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Form.of(text, List.copyOf(found), List.of(), Form.Origin.RELATIONS, present::get));
  }

  private Set<String> named(List<String> own) {
    TreeSet<String> named = new TreeSet<>();
    for (String term : own) {
      for (String concept : concepts.weakTerms().getOrDefault(term, Set.of())) {
        if (present.containsKey(concept)) {
          named.add(concept);
        }
      }
    }
    return named;
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
      all.add(order == 0 ? form.ofBoth() : form);
    }
    all.addAll(more.subList(next, more.size()));
    return all;
  }
}
