package org.kladez.cache;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What files there are, how large each is and when it was written last. No file is read for it.
 *
 * @param bytes the files in the order in which the system lists them
 * @param newest when the last of them was written, in nanoseconds
 */
record FolderState(byte[] bytes, long newest) {
  /** What the paths of the site's files begin with, where there are others too. */
  static final String SITE = "site/";

  /** What the paths of the search indexes' files begin with. */
  static final String SEARCH = "search/";

  /** The state of files and folders now; those that are not there are left out. */
  static FolderState of(List<Path> roots) throws IOException {
    return of(roots.stream().map(root -> new Root("", root)).toList(), false);
  }

  /** The state of all that lies below two folders. */
  static FolderState ofOutputs(Path site, Path search) throws IOException {
    return of(List.of(new Root(SITE, site), new Root(SEARCH, search)), true);
  }

  /**
   * A folder or a file.
   *
   * @param name what its paths begin with
   * @param path where it is
   */
  private record Root(String name, Path path) {}

  private static FolderState of(List<Root> roots, boolean below) throws IOException {
    Visitor visitor = new Visitor();
    for (Root root : roots) {
      if (Files.exists(root.path())) {
        int whole = root.path().toString().length();
        String last = String.valueOf(root.path().getFileName());
        visitor.name = root.name();
        visitor.skipped = below ? whole + 1 : whole - last.length();
        Files.walkFileTree(
            root.path(), EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
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
    private String name = "";
    private int skipped;
    private long newest = Long.MIN_VALUE;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Stamp stamp = Stamp.of(attributes);
      newest = Math.max(newest, stamp.modified());
      out.text(name + file.toString().substring(skipped));
      stamp.write(out);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault) {
      return fault == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, fault);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) {
      // Whoever needs what cannot be looked at will say so; it may well be that nobody does.
      out.text(name + file.toString().substring(skipped));
      new Stamp(0, 0, fault.getClass().getName().hashCode()).write(out);
      return FileVisitResult.CONTINUE;
    }
  }
}
