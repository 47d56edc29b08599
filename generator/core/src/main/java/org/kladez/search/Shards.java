package org.kladez.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.kladez.search.words.Concepts;
import org.kladez.search.words.FunctionWords;

/** Cuts the dictionary into shards, each with the postings of its forms. */
final class Shards {
  private static final int FULL = 8 * 1024;
  private static final int BYTES_PER_FORM = 5;

  private final Form.Terms terms;
  private final NavigableMap<String, Set<Names.Name>> names;
  private final FunctionWords functionWords;
  private final List<String> concepts;
  private final List<Shard> shards = new ArrayList<>();
  private final Map<String, Integer> used = new LinkedHashMap<>();
  private final List<Form> forms = new ArrayList<>();
  private String first = "";
  private String last = "";
  private int size;

  /**
   * A part of the dictionary.
   *
   * @param first the shortest text that comes after all forms of the shards before
   * @param forms its forms in order
   * @param names the names of several words whose first word lies in the shard, in order
   * @param terms the terms whose postings it has
   * @param bytes its file, compressed
   */
  record Shard(
      String first, List<Form> forms, List<Names.Name> names, List<String> terms, byte[] bytes) {}

  /**
   * Begins to cut.
   *
   * @param terms the postings of all terms
   * @param concepts the concepts among them, sorted
   * @param names names of several words by every form of their first words
   * @param functionWords the terms of words that say nothing of what is sought
   */
  Shards(
      Form.Terms terms,
      List<String> concepts,
      NavigableMap<String, Set<Names.Name>> names,
      FunctionWords functionWords) {
    this.terms = terms;
    this.concepts = List.copyOf(concepts);
    this.names = names;
    this.functionWords = functionWords;
  }

  /** Takes the next form, in the order of UTF-16 code units. */
  void add(Form form) {
    if (isFull()) {
      closeBefore(form.text());
    }
    size += BYTES_PER_FORM;
    form.own().forEach(this::use);
    form.weak().forEach(this::use);
    forms.add(form);
    last = form.text();
  }

  /** Whether a shard ends before the next form. */
  boolean isFull() {
    return size >= FULL;
  }

  /** The shortest text that comes after all forms up to now, given the next one. */
  String boundaryBefore(String next) {
    return boundary(last, next);
  }

  /** Ends a shard before a form. */
  void closeBefore(String form) {
    String next = boundary(last, form);
    close(names.subMap(first, true, next, false));
    first = next;
  }

  /** Goes on with a shard that others come before. */
  void begin(String text) {
    first = text;
  }

  /** Ends the last shard of the dictionary. */
  void closeLast() {
    close(names.tailMap(first, true));
  }

  /** Gives the shards away that have ended, in their order. */
  List<Shard> take() {
    List<Shard> taken = List.copyOf(shards);
    shards.clear();
    return taken;
  }

  private void use(String term) {
    if (used.putIfAbsent(term, used.size()) == null) {
      size += posting(term).size();
    }
  }

  private Postings posting(String term) {
    Postings postings = terms.get(term);
    if (postings == null) {
      throw new IllegalStateException("a form of a term that the index lacks: " + term);
    }
    return postings;
  }

  /** The shortest beginning of a form that the form before it is smaller than. */
  static String boundary(String before, String form) {
    int shared = 0;
    while (shared < before.length() && before.charAt(shared) == form.charAt(shared)) {
      shared++;
    }
    boolean half = Character.isHighSurrogate(form.charAt(shared));
    return form.substring(0, Math.min(form.length(), shared + (half ? 2 : 1)));
  }

  private void close(Map<String, Set<Names.Name>> begun) {
    if (!forms.isEmpty() || first.isEmpty()) {
      List<Names.Name> own =
          begun.values().stream().flatMap(Set::stream).distinct().sorted().toList();
      own.forEach(name -> use(name.concept()));
      shards.add(
          new Shard(
              first, List.copyOf(forms), own, List.copyOf(used.keySet()), Gzip.of(encode(own))));
    }
    forms.clear();
    used.clear();
    size = 0;
  }

  private byte[] encode(List<Names.Name> own) {
    ByteSink sink = new ByteSink();
    sink.number(used.size());
    sink.number(forms.size());
    List<Postings> postings = used.keySet().stream().map(this::posting).toList();
    for (int field = 0; field < SearchFields.ALL.size(); field++) {
      for (Postings each : postings) {
        sink.number(each.count(field));
      }
    }
    for (int field = 0; field < SearchFields.ALL.size(); field++) {
      for (Postings each : postings) {
        each.write(field, sink);
      }
    }
    writeForms(sink);
    writeTermsOfForms(sink);
    writeConcepts(sink);
    writeFunctionWords(sink);
    writeNames(own, sink);
    return sink.bytes();
  }

  private void writeForms(ByteSink sink) {
    String before = "";
    for (Form form : forms) {
      int shared = 0;
      int most = Math.min(before.length(), form.text().length());
      while (shared < most && before.charAt(shared) == form.text().charAt(shared)) {
        shared++;
      }
      sink.number(shared);
      sink.number(form.text().length() - shared);
      sink.letters(form.text().substring(shared));
      before = form.text();
    }
  }

  private void writeTermsOfForms(ByteSink sink) {
    int before = 0;
    for (Form form : forms) {
      int own = used.getOrDefault(form.own().get(0), 0);
      int more = form.own().size() - 1 + form.weak().size();
      sink.signed(own - before, more > 0);
      before = own;
      if (more > 0) {
        sink.number(more);
        form.own().stream().skip(1).forEach(term -> sink.number(number(term) << 1));
        form.weak().forEach(term -> sink.number(number(term) << 1 | 1));
      }
    }
  }

  private void writeConcepts(ByteSink sink) {
    List<String> own = used.keySet().stream().filter(Concepts::isConcept).toList();
    sink.number(own.size());
    for (String concept : own) {
      sink.number(number(concept));
      sink.number(Collections.binarySearch(concepts, concept));
    }
  }

  private void writeFunctionWords(ByteSink sink) {
    List<String> own = used.keySet().stream().filter(functionWords::has).toList();
    sink.number(own.size());
    own.forEach(term -> sink.number(number(term)));
  }

  private void writeNames(List<Names.Name> own, ByteSink sink) {
    sink.number(own.size());
    for (Names.Name name : own) {
      sink.number(number(name.concept()));
      sink.number(name.words().size());
      for (List<String> stems : name.words()) {
        sink.number(stems.size());
        for (String stem : stems) {
          sink.number(stem.length() - 1);
          sink.letters(stem.substring(0, stem.length() - 1));
        }
      }
    }
  }

  private int number(String term) {
    return used.getOrDefault(term, 0);
  }
}
