package org.kladez.binary;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Bytes that become more and more: what is under the writers of binary files. One that was made for
 * a stream holds a piece at most and writes what comes before. An object serves one thread.
 */
public abstract class ByteSpool {
  private static final int PIECE = 1 << 16;

  private final Optional<OutputStream> out;

  /** What is held, at the beginning. */
  protected byte[] bytes;

  /** How much is held. */
  protected int size;

  /**
   * Makes one that holds all it is given.
   *
   * @param capacity how many bytes it has room for at first
   */
  protected ByteSpool(int capacity) {
    this.out = Optional.empty();
    this.bytes = new byte[capacity];
  }

  /**
   * Makes one that writes; {@link #flush} is the end.
   *
   * @param out where it writes to
   */
  protected ByteSpool(OutputStream out) {
    this.out = Optional.of(out);
    this.bytes = new byte[PIECE];
  }

  /**
   * Makes room.
   *
   * @param more for so many bytes
   */
  protected final void reserve(int more) {
    if (size + more > bytes.length) {
      flush();
      if (size + more > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
      }
    }
  }

  /**
   * Writes what it holds, when it is one that writes.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  public final void flush() {
    if (out.isPresent()) {
      try {
        out.get().write(bytes, 0, size);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      size = 0;
    }
  }
}
