package org.kladez.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The texts of all entries in one file, to which more is only ever appended: whoever knows a place
 * in it finds the same there as long as the file lives. Safe for use by several threads; one
 * process has it at a time.
 */
final class TextFile implements AutoCloseable {
  private final FileChannel channel;
  private final AtomicLong end;
  private final AtomicBoolean damaged = new AtomicBoolean();

  private TextFile(FileChannel channel) throws IOException {
    this.channel = channel;
    this.end = new AtomicLong(channel.size());
  }

  /**
   * A piece of the file.
   *
   * @param at where it begins
   * @param length how many bytes it has
   * @param sum the checksum of its bytes
   */
  record Place(long at, int length, long sum) {
    void write(Packer out) {
      out.number(at).number(length).whole(sum);
    }

    static Place read(Unpacker in) {
      return new Place(in.number(), in.count(), in.whole());
    }
  }

  /** Opens the file, or nothing when another process has it or it cannot be written. */
  static Optional<TextFile> open(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (isOurs(channel)) {
        return Optional.of(new TextFile(channel));
      }
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      // Without it the texts stay in memory.
      return Optional.empty();
    }
  }

  private static boolean isOurs(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  long size() {
    return end.get();
  }

  /** Whether something could not be read as it was written. */
  boolean isDamaged() {
    return damaged.get();
  }

  /** Forgets everything. */
  void clear() throws IOException {
    channel.truncate(0);
    end.set(0);
  }

  Place append(byte[] bytes) throws IOException {
    long at = end.getAndAdd(bytes.length);
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    long next = at;
    while (rest.hasRemaining()) {
      next += channel.write(rest, next);
    }
    return new Place(at, bytes.length, Checksum.of(bytes));
  }

  Unpacker read(Place place) {
    ByteBuffer bytes = ByteBuffer.allocate(place.length());
    try {
      int got = 0;
      while (got >= 0 && bytes.hasRemaining()) {
        got = channel.read(bytes, place.at() + bytes.position());
      }
    } catch (IOException e) {
      damaged.set(true);
      throw new DamagedCacheException(e);
    }
    if (bytes.hasRemaining() || Checksum.of(bytes.array()) != place.sum()) {
      damaged.set(true);
      throw new DamagedCacheException(null);
    }
    return new Unpacker(bytes.array());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
