package org.kladez.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes values one after the other into bytes; {@link Unpacker} reads them in the same order.
 * Numbers take as few bytes as they need, texts are UTF-8 with their length before them.
 */
final class Packer {
  private static final int LOW = 0x7f;
  private static final int MORE = 0x80;
  private static final int BITS = 7;

  private static final int USUAL = 1024;
  private static final int PIECE = 1 << 16;

  private final Optional<OutputStream> out;
  private byte[] bytes;
  private int size;

  /** Makes a packer that holds all it is given. */
  Packer() {
    this(Optional.empty(), USUAL);
  }

  private Packer(Optional<OutputStream> out, int capacity) {
    this.out = out;
    this.bytes = new byte[capacity];
  }

  /** A packer that holds a piece at most and writes the others; {@link #flush} is the end. */
  static Packer to(OutputStream out) {
    return new Packer(Optional.of(out), PIECE);
  }

  Packer flag(boolean value) {
    return octet(value ? 1 : 0);
  }

  private Packer octet(int value) {
    room(1);
    bytes[size++] = (byte) value;
    return this;
  }

  /** A number; small ones that are not negative take the least room. */
  Packer number(long value) {
    room(10);
    long rest = value;
    while ((rest & ~LOW) != 0) {
      bytes[size++] = (byte) ((rest & LOW) | MORE);
      rest >>>= BITS;
    }
    bytes[size++] = (byte) rest;
    return this;
  }

  /** A number of eight bytes. */
  Packer whole(long value) {
    room(Long.BYTES);
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      bytes[size++] = (byte) (value >>> shift);
    }
    return this;
  }

  Packer text(String value) {
    return block(value.getBytes(StandardCharsets.UTF_8));
  }

  Packer block(byte[] value) {
    return number(value.length).raw(value);
  }

  /** Bytes that another packer has written. */
  Packer raw(byte[] value) {
    room(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
    return this;
  }

  Packer optional(Optional<String> value) {
    flag(value.isPresent());
    value.ifPresent(this::text);
    return this;
  }

  <T> Packer each(Collection<T> values, Consumer<T> one) {
    number(values.size());
    values.forEach(one);
    return this;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      flush();
      if (size + more > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
      }
    }
  }

  /**
   * Writes what it holds, when it is one that writes.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  void flush() {
    if (out.isPresent()) {
      try {
        out.get().write(bytes, 0, size);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      size = 0;
    }
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}
