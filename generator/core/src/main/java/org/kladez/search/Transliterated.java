package org.kladez.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kladez.search.words.WordTerms;

/**
 * The words of Latin letters that may also be names in transliteration: Krasnodar, Краснодар. Only
 * for languages that are written in Cyrillic letters.
 */
final class Transliterated {
  private static final int SHORTEST = 4;

  private Transliterated() {}

  /**
   * The terms that forms, which are sorted, get by their first Cyrillic spelling that has any, by
   * form.
   */
  static SortedMap<String, List<String>> of(List<Form> forms, WordTerms terms) {
    SortedMap<String, List<String>> found = new TreeMap<>();
    for (Form form : forms) {
      Form meant = isLatin(form.text()) ? meant(form, forms, terms) : null;
      if (meant != null) {
        TreeSet<String> more = new TreeSet<>(meant.own());
        more.addAll(meant.weak());
        found.put(form.text(), List.copyOf(more));
      }
    }
    return found;
  }

  /** The forms that decide what a form of Latin letters means; none for other forms. */
  static List<String> meaning(Form form, WordTerms terms) {
    List<String> all = new ArrayList<>();
    if (isLatin(form.text())) {
      for (String text : List.of(form.text(), form.own().get(0))) {
        String word = WordTerms.isStem(text) ? text.substring(0, text.length() - 1) : text;
        for (String spelling : Transliteration.of(word)) {
          all.add(spelling);
          all.add(terms.stem(spelling));
        }
      }
    }
    return all;
  }

  static boolean isLatin(String text) {
    return text.charAt(0) >= 'a' && text.charAt(0) <= 'z';
  }

  /** A word of no dictionary also means what its stem means, as words do that no text has. */
  private static @Nullable Form meant(Form form, List<Form> known, WordTerms terms) {
    Form meant = meant(form.text(), known, terms);
    String stem = form.own().get(0);
    return meant == null && WordTerms.isStem(stem) ? meant(stem, known, terms) : meant;
  }

  private static @Nullable Form meant(String text, List<Form> known, WordTerms terms) {
    String word = WordTerms.isStem(text) ? text.substring(0, text.length() - 1) : text;
    if (word.length() >= SHORTEST) {
      for (String spelling : Transliteration.of(word)) {
        Form exact = find(spelling, known);
        Form meant = exact == null ? find(terms.stem(spelling), known) : exact;
        if (meant != null) {
          return meant;
        }
      }
    }
    return null;
  }

  private static @Nullable Form find(String text, List<Form> sorted) {
    int low = 0;
    int high = sorted.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = sorted.get(middle).text().compareTo(text);
      if (order == 0) {
        return sorted.get(middle);
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return null;
  }

  /** The forms with these terms as weak ones. */
  static List<Form> added(List<Form> forms, Map<String, List<String>> found) {
    List<Form> all = new ArrayList<>(forms);
    all.replaceAll(
        form -> isLatin(form.text()) && found.containsKey(form.text()) ? with(form, found) : form);
    return all;
  }

  private static Form with(Form form, Map<String, List<String>> found) {
    TreeSet<String> weak = new TreeSet<>(found.getOrDefault(form.text(), List.of()));
    weak.addAll(form.weak());
    form.own().forEach(weak::remove);
    return form.withWeak(List.copyOf(weak));
  }
}
