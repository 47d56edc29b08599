package org.kladez.search;

import java.io.ByteArrayOutputStream;

/** Writes the numbers and letters of a pack's binary files, as the pack's reference says. */
final class ByteSink {
  private static final int GROUP = 7;
  private static final int MORE = 0x80;
  private static final char FIRST_CYRILLIC = 'а';
  private static final char LAST_CYRILLIC = 'џ';

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  void number(int number) {
    int rest = number;
    while (rest >>> GROUP != 0) {
      bytes.write((rest & (MORE - 1)) | MORE);
      rest >>>= GROUP;
    }
    bytes.write(rest);
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
      bytes.write(letter);
    } else if (letter >= FIRST_CYRILLIC && letter <= LAST_CYRILLIC) {
      bytes.write(MORE + letter - FIRST_CYRILLIC);
    } else {
      bytes.write(0);
      number(letter);
    }
  }

  void raw(byte[] more) {
    bytes.writeBytes(more);
  }

  int size() {
    return bytes.size();
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
