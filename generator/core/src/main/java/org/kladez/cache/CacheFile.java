package org.kladez.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A file that is kept between runs: the identity of who wrote it, a checksum, and the content. It
 * is written beside its place and moved in whole; one that is cut off, damaged or another
 * generator's counts as absent.
 */
final class CacheFile {
  private static final int MAGIC = 0x4b4c445a;
  private static final int HEAD = Integer.BYTES + 2 * Long.BYTES + Integer.BYTES;

  private final Path folder;
  private final String name;
  private final Path file;
  private final long identity;

  CacheFile(Path folder, String name, long identity) {
    this.folder = folder;
    this.name = name;
    this.file = folder.resolve(name);
    this.identity = identity;
  }

  Optional<Unpacker> read() {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      // A cache that cannot be read is as good as none: everything is made anew.
      return Optional.empty();
    }
    if (bytes.length < HEAD) {
      return Optional.empty();
    }
    ByteBuffer head = ByteBuffer.wrap(bytes);
    boolean whole =
        head.getInt() == MAGIC
            && head.getLong() == identity
            && head.getInt() == bytes.length - HEAD
            && head.getLong() == Checksum.of(bytes, HEAD, bytes.length - HEAD);
    return whole ? Optional.of(new Unpacker(bytes, HEAD)) : Optional.empty();
  }

  void write(Packer content) throws IOException {
    byte[] bytes = content.toBytes();
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    head.putInt(MAGIC).putLong(identity).putInt(bytes.length);
    head.putLong(Checksum.of(bytes, 0, bytes.length)).flip();
    Files.createDirectories(folder);
    Path beside = Files.createTempFile(folder, name, ".new");
    try {
      try (var out = Files.newByteChannel(beside, java.nio.file.StandardOpenOption.WRITE)) {
        writeAll(out, head);
        writeAll(out, ByteBuffer.wrap(bytes));
      }
      moveIn(beside);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void writeAll(java.nio.channels.WritableByteChannel out, ByteBuffer bytes)
      throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }

  private void moveIn(Path beside) throws IOException {
    try {
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
