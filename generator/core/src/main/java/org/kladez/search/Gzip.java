package org.kladez.search;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.GZIPOutputStream;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Compresses files, to the same bytes on every machine: Java's own deflater is whatever zlib the
 * machine has.
 */
final class Gzip {
  private static final int BUFFER = 4096;

  /** The largest window, and 16 for gzip's frame. */
  private static final int WINDOW = 15 + 16;

  private Gzip() {}

  static byte[] of(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Deflater deflater = new Deflater(JZlib.Z_DEFAULT_COMPRESSION, WINDOW);
      try (GZIPOutputStream gzip = new GZIPOutputStream(out, deflater, BUFFER, true)) {
        gzip.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
