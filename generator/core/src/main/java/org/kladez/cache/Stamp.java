package org.kladez.cache;

/**
 * What the file system says of a file: equal stamps mean equal content, unless the file was written
 * in the very moment in which it was looked at.
 *
 * @param size its bytes
 * @param modified when it was written last, in nanoseconds
 * @param key which file it is
 */
public record Stamp(long size, long modified, long key) {
  void write(Packer out) {
    out.number(size).whole(modified).whole(key);
  }

  static Stamp read(Unpacker in) {
    return new Stamp(in.number(), in.whole(), in.whole());
  }
}
