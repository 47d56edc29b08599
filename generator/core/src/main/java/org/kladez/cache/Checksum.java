package org.kladez.cache;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.kladez.model.Hashes;

/** Sums that tell changed content. */
final class Checksum {
  private Checksum() {}

  static long of(byte[] bytes) {
    return of(bytes, 0, bytes.length);
  }

  static long of(byte[] bytes, int from, int length) {
    return Hashes.checksum(bytes, from, length);
  }

  /** Sums up and counts what goes through it. */
  static final class Stream extends FilterOutputStream {
    private final Hashes.Running sum = new Hashes.Running();
    private long count;

    Stream(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      sum.add(bytes, from, length);
      count += length;
    }

    long sum() {
      return sum.value();
    }

    long count() {
      return count;
    }
  }
}
