package org.kladez.cache;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.kladez.binary.ByteSpool;
import org.kladez.binary.Slice;

/**
 * Writes values one after the other into bytes; {@link Unpacker} reads them in the same order.
 * Numbers take as few bytes as they need, texts are UTF-8 with their length before them.
 */
final class Packer extends ByteSpool {
  private static final int LOW = 0x7f;
  private static final int MORE = 0x80;
  private static final int BITS = 7;

  private static final int USUAL = 1024;

  /** Makes a packer that holds all it is given. */
  Packer() {
    super(USUAL);
  }

  private Packer(OutputStream out) {
    super(out);
  }

  /** A packer that holds a piece at most and writes the others; {@link #flush} is the end. */
  static Packer to(OutputStream out) {
    return new Packer(out);
  }

  Packer flag(boolean value) {
    return octet(value ? 1 : 0);
  }

  private Packer octet(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
    return this;
  }

  /** A number; small ones that are not negative take the least room. */
  Packer number(long value) {
    reserve(10);
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
    reserve(Long.BYTES);
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

  Packer block(Slice value) {
    number(value.length());
    reserve(value.length());
    System.arraycopy(value.bytes(), value.from(), bytes, size, value.length());
    size += value.length();
    return this;
  }

  /** Bytes that another packer has written. */
  Packer raw(byte[] value) {
    reserve(value.length);
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

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}
