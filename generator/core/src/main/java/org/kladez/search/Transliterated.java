package org.kladez.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kladez.search.words.WordTerms;

/**
 * The words of Latin letters that may also be names in transliteration: Krasnodar, Краснодар. Only
 * for languages that are written in Cyrillic letters.
 */
final class Transliterated {
  private static final int SHORTEST = 4;

  private Transliterated() {}

  /** The terms that forms get by their first Cyrillic spelling that has any, by form. */
  static SortedMap<String, List<String>> of(List<Form> forms, WordTerms terms) {
    Map<String, Form> known = new HashMap<>();
    forms.forEach(form -> known.put(form.text(), form));
    SortedMap<String, List<String>> found = new TreeMap<>();
    for (Form form : forms) {
      meant(form, known, terms)
          .ifPresent(
              meant -> {
                TreeSet<String> more = new TreeSet<>(meant.own());
                more.addAll(meant.weak());
                found.put(form.text(), List.copyOf(more));
              });
    }
    return found;
  }

  /** A word of no dictionary also means what its stem means, as words do that no text has. */
  private static Optional<Form> meant(Form form, Map<String, Form> known, WordTerms terms) {
    String stem = form.own().get(0);
    return Stream.of(form.text(), WordTerms.isStem(stem) ? stem : "")
        .map(text -> WordTerms.isStem(text) ? text.substring(0, text.length() - 1) : text)
        .filter(text -> text.length() >= SHORTEST)
        .flatMap(text -> Transliteration.of(text).stream())
        .map(spelling -> known.getOrDefault(spelling, known.get(terms.stem(spelling))))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** The forms with these terms as weak ones. */
  static List<Form> added(List<Form> forms, Map<String, List<String>> found) {
    List<Form> all = new ArrayList<>(forms.size());
    for (Form form : forms) {
      TreeSet<String> weak = new TreeSet<>(found.getOrDefault(form.text(), List.of()));
      weak.addAll(form.weak());
      form.own().forEach(weak::remove);
      all.add(new Form(form.text(), form.own(), List.copyOf(weak)));
    }
    return all;
  }
}
