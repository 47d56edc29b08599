package org.kladez.search;

import java.util.Arrays;

/**
 * Numbers words by their letters, from 0 in the order in which they are first seen. It makes no
 * object for a word that is known, and most words of a text are. An object serves one thread.
 */
final class LetterTable {
  private static final int USUAL = 1 << 14;
  private static final int LETTERS_PER_WORD = 8;

  /** Room for words that come after those that were read: there are few as a rule. */
  private static final int SPARE = 1 << 10;

  /** Slots for each word, where the number of words is a power of two. */
  private static final int LEAST_ROOM = 4;

  /**
   * The hash of a word in the upper half, its number and 1 in the lower one; 0 in free slots. At
   * most half of them are taken. With the hash here, a search goes once to memory that is far away.
   */
  private long[] slots = new long[2 * USUAL];

  private int[] ends = new int[USUAL];

  /** The words as {@link ByteSink#letter} writes them: most letters are a byte. */
  private byte[] letters = new byte[LETTERS_PER_WORD * USUAL];

  private int size;

  /** The word that is asked for. */
  private final ByteSink asked = new ByteSink();

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
    asked.clear();
    for (int i = 0; i < length; i++) {
      asked.letter(word[i]);
    }
    return number();
  }

  private int number() {
    int hash = asked.hash();
    int slot = slot(hash);
    if (slots[slot] != 0) {
      return (int) slots[slot] - 1;
    }
    add();
    slots[slot] = (long) hash << Integer.SIZE | size;
    if (2 * size > slots.length) {
      enlarge();
    }
    return size - 1;
  }

  /** Gives the room back that it has kept for more words. */
  void trim() {
    ends = Arrays.copyOf(ends, Math.max(1, size));
    letters = Arrays.copyOf(letters, begin(size));
  }

  /** Writes the words in the order of their numbers: how long each is, then the letters of all. */
  void write(ByteSink out) {
    out.number(size);
    for (int number = 0; number < size; number++) {
      out.number(ends[number] - begin(number));
    }
    out.raw(letters, 0, begin(size));
  }

  /** Reads words that {@link #write} has written. */
  static LetterTable read(ByteSource in) {
    LetterTable table = new LetterTable();
    int size = in.number();
    table.ends = new int[size + SPARE];
    int end = 0;
    for (table.size = 0; table.size < size; table.size++) {
      end += in.number();
      table.ends[table.size] = end;
    }
    table.letters = in.raw(end, LETTERS_PER_WORD * SPARE);
    table.slots = new long[Math.max(2 * USUAL, Integer.highestOneBit(size) * LEAST_ROOM)];
    for (int number = 0; number < size; number++) {
      int hash = ByteSink.hash(table.letters, table.begin(number), table.ends[number]);
      table.take((long) hash << Integer.SIZE | (number + 1));
    }
    return table;
  }

  /** The number of a word; a new word's is what {@link #size} was before. */
  int number(String word) {
    asked.clear();
    asked.letters(word);
    return number();
  }

  /** The number of a word that is known; -1 of any other. */
  int find(String word) {
    asked.clear();
    asked.letters(word);
    return (int) slots[slot(asked.hash())] - 1;
  }

  /** The slot of the word that is asked for; the free one for it when it is not known. */
  private int slot(int hash) {
    int slot = hash & (slots.length - 1);
    while (slots[slot] != 0
        && !((int) (slots[slot] >>> Integer.SIZE) == hash && isAt((int) slots[slot] - 1))) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  /** The first letter of a word that is not empty. */
  char first(int number) {
    byte first = letters[begin(number)];
    // Most are Latin, and nothing needs to be made for them.
    return first > 0 ? (char) first : at(number).letter();
  }

  /** The word that has a number. */
  String word(int number) {
    ByteSource in = at(number);
    int length = ends[number] - begin(number);
    char[] word = new char[length];
    int count = 0;
    while (in.at() < ends[number]) {
      word[count] = in.letter();
      count++;
    }
    return new String(word, 0, count);
  }

  private ByteSource at(int number) {
    ByteSource in = new ByteSource(letters);
    in.go(begin(number));
    return in;
  }

  private boolean isAt(int known) {
    return asked.isAt(letters, begin(known), ends[known]);
  }

  private int begin(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private void add() {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
    }
    int begin = begin(size);
    int end = begin + asked.size();
    if (end > letters.length) {
      letters = Arrays.copyOf(letters, 2 * end);
    }
    asked.copy(letters, begin);
    ends[size] = end;
    size++;
  }

  private void enlarge() {
    long[] more = new long[2 * slots.length];
    long[] before = slots;
    slots = more;
    for (long word : before) {
      if (word != 0) {
        take(word);
      }
    }
  }

  /** Gives a word that has none a slot. */
  private void take(long word) {
    int slot = (int) (word >>> Integer.SIZE) & (slots.length - 1);
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = word;
  }
}
