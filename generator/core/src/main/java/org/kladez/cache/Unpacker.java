package org.kladez.cache;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kladez.binary.Slice;

/** Reads what {@link Packer} has written. */
final class Unpacker {
  private static final int LOW = 0x7f;
  private static final int BITS = 7;
  private static final int OCTET = 0xff;

  private final byte[] bytes;
  private int at;

  Unpacker(byte[] bytes) {
    this(bytes, 0);
  }

  /** Reads from a place within bytes. */
  Unpacker(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Reads on from here, and leaves this one where it is. */
  Unpacker copy() {
    return new Unpacker(bytes, at);
  }

  boolean hasMore() {
    return at < bytes.length;
  }

  boolean flag() {
    return bytes[at++] != 0;
  }

  long number() {
    long value = 0;
    for (int shift = 0; ; shift += BITS) {
      byte next = bytes[at++];
      value |= (long) (next & LOW) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  /** A number that fits an {@code int}. */
  int count() {
    return (int) number();
  }

  long whole() {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = (value << Byte.SIZE) | (bytes[at++] & OCTET);
    }
    return value;
  }

  String text() {
    int length = count();
    if (length == 0) {
      return "";
    }
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  byte[] block() {
    int length = count();
    byte[] block = Arrays.copyOfRange(bytes, at, at + length);
    at += length;
    return block;
  }

  /** The bytes of a block where they are. */
  Slice slice() {
    int length = count();
    Slice slice = new Slice(bytes, at, length);
    at += length;
    return slice;
  }

  Optional<String> optional() {
    return flag() ? Optional.of(text()) : Optional.empty();
  }

  <T> List<T> each(Supplier<T> one) {
    int count = count();
    List<T> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(one.get());
    }
    return values;
  }
}
