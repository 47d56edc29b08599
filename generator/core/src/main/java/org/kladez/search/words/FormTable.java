package org.kladez.search.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Sorts forms and gathers the terms of each. A large site has hundreds of thousands: they are
 * sorted as numbers of their first letters, with the place of each in the lowest bits, and looked
 * at themselves only where the numbers are equal.
 */
final class FormTable {
  private static final int USUAL = 1 << 10;

  private String[] forms = new String[USUAL];
  private final List<List<String>> terms = new ArrayList<>();
  private int size;

  /**
   * Takes a form of a term.
   *
   * @param term the term alone in a list, one for all its forms
   */
  void add(String form, List<String> term) {
    if (size == forms.length) {
      forms = Arrays.copyOf(forms, 2 * size);
    }
    forms[size] = form;
    terms.add(term);
    size++;
  }

  /** Gives forms with their terms, both in the order of UTF-16 code units, each one once. */
  void each(BiConsumer<String, List<String>> taker) {
    int[] order = order();
    int end;
    for (int begin = 0; begin < size; begin = end) {
      String form = forms[order[begin]];
      end = begin + 1;
      while (end < size && forms[order[end]].equals(form)) {
        end++;
      }
      taker.accept(form, terms(order, begin, end));
    }
  }

  private List<String> terms(int[] order, int begin, int end) {
    return end == begin + 1
        ? terms.get(order[begin])
        : Arrays.stream(order, begin, end).mapToObj(this::term).distinct().toList();
  }

  private String term(int place) {
    return terms.get(place).get(0);
  }

  private int[] order() {
    long places = Math.max(1, Long.highestOneBit(size) * 2) - 1;
    long[] keys = new long[size];
    for (int place = 0; place < size; place++) {
      // Numbers with a sign are sorted as those without one when the sign is turned.
      keys[place] = ((Beginnings.of(forms[place]) ^ Long.MIN_VALUE) & ~places) | place;
    }
    Arrays.sort(keys);
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = (int) (keys[i] & places);
    }
    int end;
    for (int begin = 0; begin < size; begin = end) {
      end = begin + 1;
      while (end < size && (keys[end] & ~places) == (keys[begin] & ~places)) {
        end++;
      }
      sortWhole(order, begin, end);
    }
    return order;
  }

  private void sortWhole(int[] order, int begin, int end) {
    if (end - begin > 1) {
      int[] whole =
          Arrays.stream(order, begin, end)
              .boxed()
              .sorted(Comparator.comparing((Integer i) -> forms[i]).thenComparing(this::term))
              .mapToInt(i -> i)
              .toArray();
      System.arraycopy(whole, 0, order, begin, whole.length);
    }
  }
}
