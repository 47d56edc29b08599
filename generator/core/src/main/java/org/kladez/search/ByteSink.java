package org.kladez.search;

import java.io.OutputStream;
import java.util.Arrays;
import org.kladez.binary.ByteSpool;
import org.kladez.binary.Slice;

/** Writes the numbers and letters of a pack's binary files, as the pack's reference says. */
final class ByteSink extends ByteSpool {
  private static final int GROUP = 7;
  private static final int MORE = 0x80;

  /** How many bytes a number may need. */
  private static final int LONGEST = 5;

  static final char FIRST_CYRILLIC = 'а';
  private static final char LAST_CYRILLIC = 'џ';

  private static final int SPREAD = 0x9E3779B9;
  private static final int FACTOR = 31;
  private static final int USUAL = 16;

  /** Makes a sink that holds all it is given. */
  ByteSink() {
    super(USUAL);
  }

  private ByteSink(OutputStream out) {
    super(out);
  }

  /** A sink that holds a piece at most and writes the others before; {@link #flush} is the end. */
  static ByteSink to(OutputStream out) {
    return new ByteSink(out);
  }

  void number(int number) {
    reserve(LONGEST);
    int rest = number;
    while (rest >>> GROUP != 0) {
      bytes[size] = (byte) (rest | MORE);
      size++;
      rest >>>= GROUP;
    }
    bytes[size] = (byte) rest;
    size++;
  }

  void signed(int number, boolean flag) {
    int zigzag = (number << 1) ^ (number >> (Integer.SIZE - 1));
    number(zigzag << 1 | (flag ? 1 : 0));
  }

  void letters(String text) {
    for (int i = 0; i < text.length(); i++) {
      letter(text.charAt(i));
    }
  }

  void letter(char letter) {
    if (letter > 0 && letter < MORE) {
      write(letter);
    } else if (letter >= FIRST_CYRILLIC && letter <= LAST_CYRILLIC) {
      write(MORE + letter - FIRST_CYRILLIC);
    } else {
      write(0);
      number(letter);
    }
  }

  /** A text with its length before it. */
  void text(String text) {
    number(text.length());
    letters(text);
  }

  void raw(Slice more) {
    raw(more.bytes(), more.from(), more.length());
  }

  void raw(byte[] more) {
    raw(more, 0, more.length);
  }

  /** So many bytes from a place in others. */
  void raw(byte[] more, int from, int length) {
    reserve(length);
    System.arraycopy(more, from, bytes, size, length);
    size += length;
  }

  /** A number for what it holds. */
  int hash() {
    return hash(bytes, 0, size);
  }

  static int hash(byte[] bytes, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = hash * FACTOR + bytes[i];
    }
    hash *= SPREAD;
    return hash ^ (hash >>> Short.SIZE);
  }

  /** Whether it holds what stands among other bytes. */
  boolean isAt(byte[] other, int begin, int end) {
    return Arrays.equals(bytes, 0, size, other, begin, end);
  }

  /** Copies all it holds to a place among other bytes. */
  void copy(byte[] other, int begin) {
    System.arraycopy(bytes, 0, other, begin, size);
  }

  /** All that another sink holds. */
  void raw(ByteSink other) {
    reserve(other.size);
    System.arraycopy(other.bytes, 0, bytes, size, other.size);
    size += other.size;
  }

  int size() {
    return size;
  }

  /** Forgets all. */
  void clear() {
    size = 0;
  }

  private void write(int value) {
    reserve(1);
    bytes[size] = (byte) value;
    size++;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }
}
