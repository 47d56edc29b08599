package org.kladez.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kladez.binary.Slice;
import org.kladez.model.EntryId;

/**
 * A document as the last build indexed it.
 *
 * @param key the same as long as the same is searched and shown of it
 * @param document what is shown
 * @param words its distinct words: how many, and the distance of each number from the one before
 * @param written the whole as it was read, which need not be written anew
 */
record KeptDocument(String key, SearchDocument document, Slice words, Optional<Slice> written) {
  static KeptDocument of(String key, SearchDocument document, int[] words) {
    ByteSink numbers = new ByteSink();
    numbers.number(words.length);
    int before = 0;
    for (int word : words) {
      numbers.number(word - before);
      before = word;
    }
    return new KeptDocument(key, document, Slice.of(numbers.bytes()), Optional.empty());
  }

  /** The numbers of its distinct words, sorted. */
  int[] wordNumbers() {
    ByteSource in = new ByteSource(words);
    int[] numbers = new int[in.number()];
    int before = 0;
    for (int i = 0; i < numbers.length; i++) {
      before += in.number();
      numbers[i] = before;
    }
    return numbers;
  }

  void write(ByteSink out) {
    if (written.isPresent()) {
      out.raw(written.get());
      return;
    }
    out.text(key);
    out.text(document.id().type());
    out.text(document.id().slug());
    List.of(
            document.lang(),
            document.shownTitle(),
            document.url(),
            document.excerpt(),
            document.date())
        .forEach(out::text);
    out.number(document.facets().size());
    document
        .facets()
        .forEach(
            (name, values) -> {
              out.text(name);
              out.number(values.size());
              values.forEach(out::text);
            });
    out.number(words.length());
    out.raw(words);
  }

  static KeptDocument read(ByteSource in) {
    int begin = in.at();
    String key = in.text();
    EntryId id = new EntryId(in.text(), in.text());
    List<String> shown = texts(5, in);
    Map<String, List<String>> facets = new TreeMap<>();
    for (int left = in.number(); left > 0; left--) {
      String name = in.text();
      facets.put(name, texts(in.number(), in));
    }
    SearchDocument document =
        new SearchDocument(
            id, shown.get(0), shown.get(1), shown.get(2), shown.get(3), shown.get(4), facets);
    Slice words = in.slice(in.number());
    return new KeptDocument(key, document, words, Optional.of(in.since(begin)));
  }

  private static List<String> texts(int count, ByteSource in) {
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(in.text());
    }
    return List.copyOf(texts);
  }
}
