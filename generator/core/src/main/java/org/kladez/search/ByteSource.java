package org.kladez.search;

import org.kladez.binary.Slice;

/** Reads what {@link ByteSink} has written. */
final class ByteSource {
  private static final int GROUP = 7;
  private static final int MORE = 0x80;
  private static final int OCTET = 0xff;

  private final byte[] bytes;
  private int at;

  ByteSource(byte[] bytes) {
    this.bytes = bytes;
  }

  int number() {
    int number = 0;
    int shift = 0;
    int part;
    do {
      part = bytes[at++];
      number |= (part & (MORE - 1)) << shift;
      shift += GROUP;
    } while ((part & MORE) != 0);
    return number;
  }

  ByteSource(Slice slice) {
    this(slice.bytes());
    at = slice.from();
  }

  /** Where the next thing is read. */
  int at() {
    return at;
  }

  /** Goes to a place. */
  void go(int place) {
    at = place;
  }

  /** Writes the bytes between two places. */
  void copy(int from, int to, ByteSink out) {
    out.raw(bytes, from, to - from);
  }

  String text() {
    char[] letters = new char[number()];
    letters(letters, letters.length);
    return new String(letters);
  }

  void letters(char[] into, int count) {
    for (int i = 0; i < count; i++) {
      into[i] = letter();
    }
  }

  char letter() {
    int first = bytes[at++] & OCTET;
    int letter = first < MORE ? first : ByteSink.FIRST_CYRILLIC + first - MORE;
    return (char) (first == 0 ? number() : letter);
  }

  /** The next bytes where they are. */
  Slice slice(int length) {
    Slice slice = new Slice(bytes, at, length);
    at += length;
    return slice;
  }

  /** What was read since a place. */
  Slice since(int begin) {
    return new Slice(bytes, begin, at - begin);
  }

  byte[] raw(int length) {
    return raw(length, 0);
  }

  /** The next bytes, with room for more after them. */
  byte[] raw(int length, int spare) {
    byte[] raw = new byte[length + spare];
    System.arraycopy(bytes, at, raw, 0, length);
    at += length;
    return raw;
  }
}
