package org.kladez.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A shard as the last build has made it.
 *
 * @param first it holds no form before this text
 * @param hash the hash in its file's name
 * @param terms the numbers of the terms whose postings it has
 * @param forms its forms, with terms as numbers
 * @param lines how many bytes its part of the file of forms has
 */
record KeptShard(String first, String hash, int[] terms, byte[] forms, int lines) {
  static KeptShard of(Shards.Shard shard, String hash, int lines, Lexicon lexicon) {
    int[] terms = shard.terms().stream().mapToInt(lexicon::numberOf).toArray();
    ByteSink out = new ByteSink();
    out.number(shard.forms().size());
    for (Form form : shard.forms()) {
      out.text(form.text());
      out.number(form.origin().code);
      write(form.own(), lexicon, out);
      write(form.weak(), lexicon, out);
    }
    return new KeptShard(shard.first(), hash, terms, out.bytes(), lines);
  }

  private static void write(List<String> terms, Lexicon lexicon, ByteSink out) {
    out.number(terms.size());
    terms.forEach(term -> out.number(lexicon.numberOf(term)));
  }

  /** Its forms in order, with the weights that the postings give them. */
  List<Form> forms(Lexicon lexicon, Form.Terms postings) {
    ByteSource in = new ByteSource(forms);
    List<Form> all = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      String text = in.text();
      Form.Origin origin = Form.Origin.of(in.number());
      all.add(Form.of(text, read(lexicon, in), read(lexicon, in), origin, postings));
    }
    return all;
  }

  private static List<String> read(Lexicon lexicon, ByteSource in) {
    int count = in.number();
    if (count == 1) {
      return List.of(lexicon.termText(in.number()));
    }
    List<String> terms = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      terms.add(lexicon.termText(in.number()));
    }
    return terms;
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
    out.number(forms.length);
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
    return new KeptShard(first, hash, terms, in.raw(in.number()), in.number());
  }
}
