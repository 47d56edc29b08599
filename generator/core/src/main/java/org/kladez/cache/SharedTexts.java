package org.kladez.cache;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Texts that many entries have, such as names of fields and targets of links: each is read once and
 * is in memory once, and entries have its number. Safe for use by several threads.
 */
final class SharedTexts {
  private static final int USUAL = 1 << 10;

  private final Map<String, Integer> numbers = new HashMap<>();
  private volatile String[] texts = new String[USUAL];
  private int size;

  /** The number of a text, a new one when it has none. */
  synchronized int number(String text) {
    if (numbers.isEmpty()) {
      for (int i = 0; i < size; i++) {
        numbers.put(texts[i], i);
      }
    }
    Integer known = numbers.putIfAbsent(text, size);
    return known == null ? add(text) : known;
  }

  private int add(String text) {
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, 2 * size);
    }
    texts[size] = text;
    size++;
    return size - 1;
  }

  /** The text that has a number. Whoever has a number may ask. */
  String text(int number) {
    return texts[number];
  }

  synchronized void write(Packer out) {
    out.number(size);
    for (int i = 0; i < size; i++) {
      out.text(texts[i]);
    }
  }

  /** Takes in what {@link #write} has written, before anything else. */
  synchronized void read(Unpacker in) {
    int count = in.count();
    texts = new String[Math.max(USUAL, count)];
    for (size = 0; size < count; size++) {
      texts[size] = in.text();
    }
  }
}
