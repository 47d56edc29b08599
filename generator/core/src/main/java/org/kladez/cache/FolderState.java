package org.kladez.cache;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What files there are, how large each is and when it was written last. No file is read for it.
 *
 * @param bytes the files in the order in which the system lists them
 * @param newest when the last of them was written, in nanoseconds
 */
record FolderState(byte[] bytes, long newest) {
  /** The state of files and folders now; those that are not there are left out. */
  static FolderState of(List<Path> roots) throws IOException {
    Visitor visitor = new Visitor();
    for (Path root : roots) {
      if (Files.exists(root)) {
        visitor.skipped = root.toString().length() - root.getFileName().toString().length();
        Files.walkFileTree(
            root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
      }
      visitor.out.text("");
    }
    return new FolderState(visitor.out.toBytes(), visitor.newest);
  }

  static FolderState read(Unpacker in) {
    return new FolderState(in.block(), in.whole());
  }

  void write(Packer out) {
    out.block(bytes).whole(newest);
  }

  /** The time that the file system gives to a file that is written now. */
  static long now(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path marker = Files.createTempFile(folder, "now", "");
    try {
      return nanos(Files.readAttributes(marker, BasicFileAttributes.class));
    } finally {
      Files.delete(marker);
    }
  }

  private static long nanos(BasicFileAttributes attributes) {
    return attributes.lastModifiedTime().to(java.util.concurrent.TimeUnit.NANOSECONDS);
  }

  /** The stamps by the files' paths, which begin with the name of the file or folder asked for. */
  Map<String, Stamp> stamps() {
    Map<String, Stamp> stamps = new HashMap<>();
    Unpacker in = new Unpacker(bytes);
    while (in.hasMore()) {
      String path = in.text();
      if (!path.isEmpty()) {
        stamps.put(path.replace('\\', '/'), Stamp.read(in));
      }
    }
    return stamps;
  }

  boolean isSame(FolderState other) {
    return Arrays.equals(bytes, other.bytes);
  }

  /** Writes down each file. */
  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Packer out = new Packer();
    private int skipped;
    private long newest = Long.MIN_VALUE;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      long modified = nanos(attributes);
      newest = Math.max(newest, modified);
      out.text(file.toString().substring(skipped));
      long key = String.valueOf(attributes.fileKey()).hashCode();
      new Stamp(attributes.size(), modified, key).write(out);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
      if (fault instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw fault;
    }
  }
}
