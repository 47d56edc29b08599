package org.kladez.search;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.GZIPOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Compresses files, to the same bytes on every machine: Java's own deflater is whatever zlib the
 * machine has.
 */
final class Gzip {
  /** Added to the size of the window for gzip's frame. */
  private static final int FRAME = 16;

  private static final int LARGEST_WINDOW = 15;
  private static final int SMALLEST_WINDOW = 10;

  /** What deflate keeps between itself and the end of its window. */
  private static final int AHEAD = 262;

  private static final int USUAL_MEMORY = 8;

  /**
   * Postings are numbers in which a longer search finds hardly anything: the usual level is three
   * times slower for one or two hundredths of the size.
   */
  private static final int LEVEL = 4;

  private static final int BUFFER = 4096;

  private Gzip() {}

  static byte[] of(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      int window = window(bytes.length);
      int memory = window - LARGEST_WINDOW + USUAL_MEMORY;
      Deflater deflater = new Deflater(LEVEL, window + FRAME, memory);
      try (GZIPOutputStream gzip = new GZIPOutputStream(out, deflater, BUFFER, true)) {
        gzip.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * Most files are small, and to clear large tables for each would take longer than to use them.
   */
  private static int window(int length) {
    int window = SMALLEST_WINDOW;
    while (window < LARGEST_WINDOW && 1 << window < length + AHEAD) {
      window++;
    }
    return window;
  }
}
