package org.kladez.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kladez.binary.Slice;

/**
 * A shard as the last build has made it.
 *
 * @param first it holds no form before this text
 * @param hash the hash in its file's name
 * @param terms the numbers of the terms whose postings it has
 * @param forms its forms, with the places of their terms among these
 * @param lines how many bytes its part of the file of forms has
 */
record KeptShard(String first, String hash, int[] terms, Slice forms, int lines) {
  static KeptShard of(Shards.Shard shard, String hash, int lines, Lexicon lexicon) {
    int[] terms = new int[shard.terms().size()];
    Map<String, Integer> places = new HashMap<>();
    for (String term : shard.terms()) {
      terms[places.size()] = lexicon.numberOf(term);
      places.put(term, places.size());
    }
    ByteSink out = new ByteSink();
    out.number(shard.forms().size());
    for (Form form : shard.forms()) {
      out.text(form.text());
      out.number(form.origin().code);
      write(form.own(), places, out);
      write(form.weak(), places, out);
    }
    return new KeptShard(shard.first(), hash, terms, Slice.of(out.bytes()), lines);
  }

  private static void write(List<String> some, Map<String, Integer> places, ByteSink out) {
    out.number(some.size());
    some.forEach(term -> out.number(places.getOrDefault(term, 0)));
  }

  /** Its forms in order, with the weights that the postings give them. */
  List<Form> forms(Lexicon lexicon, Form.Terms postings) {
    List<String> texts = Arrays.stream(terms).mapToObj(lexicon::termText).toList();
    ByteSource in = new ByteSource(forms);
    List<Form> all = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      String text = in.text();
      Form.Origin origin = Form.Origin.of(in.number());
      all.add(Form.of(text, read(texts, in), read(texts, in), origin, postings));
    }
    return all;
  }

  private static List<String> read(List<String> texts, ByteSource in) {
    int count = in.number();
    if (count == 1) {
      return List.of(texts.get(in.number()));
    }
    List<String> some = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      some.add(texts.get(in.number()));
    }
    return some;
  }

  /** The text of its first form. */
  String firstForm() {
    ByteSource in = new ByteSource(forms);
    in.number();
    return in.text();
  }

  void write(ByteSink out) {
    out.text(first);
    out.text(hash);
    out.number(terms.length);
    for (int term : terms) {
      out.number(term);
    }
    out.number(forms.length());
    out.raw(forms);
    out.number(lines);
  }

  static KeptShard read(ByteSource in) {
    String first = in.text();
    String hash = in.text();
    int[] terms = new int[in.number()];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = in.number();
    }
    return new KeptShard(first, hash, terms, in.slice(in.number()), in.number());
  }
}
