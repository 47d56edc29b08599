package org.kladez.search;

import java.util.Arrays;

/**
 * Numbers words by their letters, from 0 in the order in which they are first seen. It makes no
 * object for a word that is known, and most words of a text are. An object serves one thread.
 */
final class LetterTable {
  private static final int USUAL = 1 << 14;
  private static final int LETTERS_PER_WORD = 8;
  private static final int SPREAD = 0x9E3779B9;
  private static final int FACTOR = 31;

  /**
   * The hash of a word in the upper half, its number and 1 in the lower one; 0 in free slots. At
   * most half of them are taken. With the hash here, a search goes once to memory that is far away.
   */
  private long[] slots = new long[2 * USUAL];

  private int[] ends = new int[USUAL];
  private char[] letters = new char[LETTERS_PER_WORD * USUAL];
  private int size;

  /** How many words are known. */
  int size() {
    return size;
  }

  /**
   * The number of a word; a new word's is what {@link #size} was before.
   *
   * @param word has its letters at the beginning
   * @param length how many letters it has
   */
  int number(char[] word, int length) {
    int hash = hash(word, length);
    int slot = slot(hash, word, length);
    if (slots[slot] != 0) {
      return (int) slots[slot] - 1;
    }
    add(word, length);
    slots[slot] = (long) hash << Integer.SIZE | size;
    if (2 * size > slots.length) {
      enlarge();
    }
    return size - 1;
  }

  /** Writes the words in the order of their numbers. */
  void write(ByteSink out) {
    out.number(size);
    for (int number = 0; number < size; number++) {
      out.text(word(number));
    }
  }

  /** Reads words that {@link #write} has written. */
  static LetterTable read(ByteSource in) {
    LetterTable table = new LetterTable();
    char[] word = new char[LETTERS_PER_WORD];
    for (int left = in.number(); left > 0; left--) {
      int length = in.number();
      word = length <= word.length ? word : new char[2 * length];
      in.letters(word, length);
      table.number(word, length);
    }
    return table;
  }

  /** The number of a word; a new word's is what {@link #size} was before. */
  int number(String word) {
    return number(word.toCharArray(), word.length());
  }

  /** The number of a word that is known; -1 of any other. */
  int find(String word) {
    char[] wanted = word.toCharArray();
    return (int) slots[slot(hash(wanted, wanted.length), wanted, wanted.length)] - 1;
  }

  /** The slot of a word; the free one for it when it is not known. */
  private int slot(int hash, char[] word, int length) {
    int slot = hash & (slots.length - 1);
    while (slots[slot] != 0
        && !((int) (slots[slot] >>> Integer.SIZE) == hash
            && isAt((int) slots[slot] - 1, word, length))) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  /** The first letter of a word that is not empty. */
  char first(int number) {
    return letters[begin(number)];
  }

  /** The word that has a number. */
  String word(int number) {
    int begin = begin(number);
    return new String(letters, begin, ends[number] - begin);
  }

  private static int hash(char[] word, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = hash * FACTOR + word[i];
    }
    hash *= SPREAD;
    return hash ^ (hash >>> Short.SIZE);
  }

  private boolean isAt(int known, char[] word, int length) {
    int begin = begin(known);
    return Arrays.equals(letters, begin, ends[known], word, 0, length);
  }

  private int begin(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private void add(char[] word, int length) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
    }
    int begin = begin(size);
    if (begin + length > letters.length) {
      letters = Arrays.copyOf(letters, 2 * letters.length + length);
    }
    System.arraycopy(word, 0, letters, begin, length);
    ends[size] = begin + length;
    size++;
  }

  private void enlarge() {
    long[] more = new long[2 * slots.length];
    for (long word : slots) {
      if (word != 0) {
        int slot = (int) (word >>> Integer.SIZE) & (more.length - 1);
        while (more[slot] != 0) {
          slot = (slot + 1) & (more.length - 1);
        }
        more[slot] = word;
      }
    }
    slots = more;
  }
}
