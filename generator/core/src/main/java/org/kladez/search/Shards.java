package org.kladez.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Cuts the dictionary into shards, each with the postings of its forms. */
final class Shards {
  private static final int FULL = 24 * 1024;
  private static final int BYTES_PER_FORM = 5;

  private final Map<String, Postings> terms;
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
   * @param bytes its file
   */
  record Shard(String first, List<Form> forms, byte[] bytes) {}

  private Shards(Map<String, Postings> terms) {
    this.terms = terms;
  }

  /**
   * Cuts a dictionary.
   *
   * @param sorted its forms in the order of UTF-16 code units
   * @param terms the postings of all terms
   */
  static List<Shard> of(List<Form> sorted, Map<String, Postings> terms) {
    Shards shards = new Shards(terms);
    sorted.forEach(shards::add);
    shards.close();
    return shards.shards;
  }

  private void add(Form form) {
    if (size >= FULL) {
      String before = last;
      close();
      first = boundary(before, form.text());
    }
    size += BYTES_PER_FORM;
    Stream.concat(form.own().stream(), form.weak().stream()).forEach(this::use);
    forms.add(form);
    last = form.text();
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

  private void close() {
    if (!forms.isEmpty()) {
      shards.add(new Shard(first, List.copyOf(forms), encode()));
    }
    forms.clear();
    used.clear();
    size = 0;
  }

  private byte[] encode() {
    ByteSink sink = new ByteSink();
    sink.number(used.size());
    sink.number(forms.size());
    List<Postings> postings = used.keySet().stream().map(this::posting).toList();
    for (int field = 0; field < SearchFields.ALL.size(); field++) {
      for (Postings each : postings) {
        sink.number(each.counts()[field]);
      }
    }
    for (int field = 0; field < SearchFields.ALL.size(); field++) {
      for (Postings each : postings) {
        sink.raw(each.bytes()[field]);
      }
    }
    writeForms(sink);
    writeTermsOfForms(sink);
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

  private int number(String term) {
    return used.getOrDefault(term, 0);
  }
}
