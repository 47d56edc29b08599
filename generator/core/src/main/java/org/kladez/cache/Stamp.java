package org.kladez.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * What the file system says of a file: equal stamps mean equal content, unless the file was written
 * in the very moment in which it was looked at.
 *
 * @param size its bytes
 * @param modified when it was written last, in nanoseconds
 * @param key which file it is
 */
public record Stamp(long size, long modified, long key) {
  /**
   * The stamp of a file as it is now.
   *
   * @param file the file
   * @return its stamp
   * @throws IOException when it cannot be looked at
   */
  public static Stamp of(Path file) throws IOException {
    return of(Files.readAttributes(file, BasicFileAttributes.class));
  }

  /**
   * The time that the file system gives to a file that is written now.
   *
   * @param folder any folder in it, which is made where it is not there
   * @return nanoseconds, as {@link #modified}
   * @throws IOException when no file can be written
   */
  public static long now(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path marker = Files.createTempFile(folder, "now", "");
    try {
      return nanos(Files.readAttributes(marker, BasicFileAttributes.class));
    } finally {
      Files.delete(marker);
    }
  }

  /** The stamp of what cannot be looked at. */
  static Stamp ofNoFile(IOException fault) {
    return new Stamp(0, Long.MIN_VALUE, fault.getClass().getName().hashCode());
  }

  /** Whether it is of something that is no file, or that cannot be looked at. */
  boolean isOfNoFile() {
    return modified == Long.MIN_VALUE;
  }

  static Stamp of(BasicFileAttributes attributes) {
    Object number = attributes.fileKey();
    long key = number == null ? 0 : number.hashCode();
    long modified = attributes.isRegularFile() ? nanos(attributes) : Long.MIN_VALUE;
    return new Stamp(attributes.size(), modified, key);
  }

  static long nanos(BasicFileAttributes attributes) {
    return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
  }

  void write(Packer out) {
    out.number(size).whole(modified).whole(key);
  }

  static Stamp read(Unpacker in) {
    return new Stamp(in.number(), in.whole(), in.whole());
  }
}
