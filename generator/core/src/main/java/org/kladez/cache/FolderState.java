package org.kladez.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
    return of(roots, folder -> {});
  }

  /**
   * The state of files and folders now.
   *
   * @param entered is told each folder before it is looked into
   */
  static FolderState of(List<Path> roots, Listing.Entered entered) throws IOException {
    List<FolderState> states = new ArrayList<>();
    for (Path root : roots) {
      String last = String.valueOf(root.getFileName());
      states.add(of(new Root("", root, root.toString().length() - last.length()), entered));
    }
    return joined(states);
  }

  /** The state of all that lies below two folders. */
  static FolderState ofOutputs(Path site, Path search) throws IOException {
    List<Root> parts = new ArrayList<>(below(SITE, site));
    parts.addAll(below(SEARCH, search));
    try {
      // Side by side, for there is nothing to be read: most of the time is the system's.
      return joined(parts.parallelStream().map(FolderState::unchecked).toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * The state of two folders whose state this was before a build: only what that has written is
   * looked at again. What others have done meanwhile is a change since the build.
   *
   * @param written what it has written, a little
   */
  FolderState after(Path site, Path search, Written written) throws IOException {
    Set<String> again = new TreeSet<>();
    written.cameOrWent().forEach(file -> again.add(top(SITE + file)));
    written.searches().forEach(folder -> again.add(top(SEARCH + folder)));
    List<FolderState> parts = new ArrayList<>();
    Unpacker in = new Unpacker(bytes);
    while (in.hasMore()) {
      Part part = Part.read(in);
      String top = top(plain(part.paths().get(0)));
      parts.add(again.remove(top) ? part(top, site, search) : part.after(site, written.changed()));
    }
    for (String top : again) {
      parts.add(part(top, site, search));
    }
    return joined(parts);
  }

  private static String plain(String path) {
    return path.replace('\\', '/');
  }

  /** The beginning of a path, up to what stands right in its folder. */
  private static String top(String path) {
    int slash = path.indexOf('/', path.indexOf('/') + 1);
    return slash < 0 ? path : path.substring(0, slash);
  }

  private static FolderState part(String top, Path site, Path search) throws IOException {
    boolean isSite = top.startsWith(SITE);
    Path folder = isSite ? site : search;
    String name = isSite ? SITE : SEARCH;
    Path path = folder.resolve(top.substring(name.length()));
    return of(new Root(name, path, folder.toString().length() + 1), entered -> {});
  }

  /** The files below something that stands right in a folder. */
  private record Part(List<String> paths, List<Stamp> stamps) {
    static Part read(Unpacker in) {
      Part part = new Part(new ArrayList<>(), new ArrayList<>());
      for (String path = in.text(); !path.isEmpty(); path = in.text()) {
        part.paths.add(path);
        part.stamps.add(Stamp.read(in));
      }
      return part;
    }

    FolderState after(Path site, Set<String> changed) throws IOException {
      Packer out = new Packer();
      long newest = Long.MIN_VALUE;
      for (int i = 0; i < paths.size(); i++) {
        String path = plain(paths.get(i));
        String file = path.startsWith(SITE) ? path.substring(SITE.length()) : "";
        Stamp stamp = changed.contains(file) ? Stamp.of(site.resolve(file)) : stamps.get(i);
        newest = Math.max(newest, stamp.modified());
        out.text(paths.get(i));
        stamp.write(out);
      }
      return new FolderState(out.text("").toBytes(), newest);
    }
  }

  private static List<Root> below(String name, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    int skipped = folder.toString().length() + 1;
    try (Stream<Path> children = Files.list(folder)) {
      return children.map(child -> new Root(name, child, skipped)).toList();
    }
  }

  /**
   * A folder or a file.
   *
   * @param name what its paths begin with
   * @param path where it is
   * @param skipped how many letters of its path are left out
   */
  private record Root(String name, Path path, int skipped) {}

  private static FolderState unchecked(Root root) {
    try {
      return of(root, folder -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FolderState of(Root root, Listing.Entered entered) throws IOException {
    Visitor visitor = new Visitor(root, entered);
    if (Files.exists(root.path())) {
      Files.walkFileTree(
          root.path(), EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
    }
    // What has no file may as well not be there.
    if (visitor.any) {
      visitor.out.text("");
    }
    return new FolderState(visitor.out.toBytes(), visitor.newest);
  }

  private static FolderState joined(List<FolderState> parts) {
    Packer all = new Packer();
    long newest = Long.MIN_VALUE;
    for (FolderState part : parts) {
      all.raw(part.bytes());
      newest = Math.max(newest, part.newest());
    }
    return new FolderState(all.toBytes(), newest);
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
        stamps.put(plain(path), Stamp.read(in));
      }
    }
    return stamps;
  }

  /** Whether the files are the same, listed in the same order. */
  boolean isSame(FolderState other) {
    return Arrays.equals(bytes, other.bytes);
  }

  /** Whether the files are the same: those that came are listed elsewhere than they were noted. */
  boolean hasSame(FolderState other) {
    return isSame(other) || (bytes.length == other.bytes.length && stamps().equals(other.stamps()));
  }

  /** Writes down each file. */
  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Packer out = new Packer();
    private final String name;
    private final int skipped;
    private final Listing.Entered entered;
    private long newest = Long.MIN_VALUE;
    private boolean any;

    Visitor(Root root, Listing.Entered entered) {
      this.entered = entered;
      name = root.name();
      skipped = root.skipped();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      entered.folder(folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Stamp stamp = Stamp.of(attributes);
      newest = Math.max(newest, stamp.modified());
      any = true;
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
      any = true;
      out.text(name + file.toString().substring(skipped));
      Stamp.ofNoFile(fault).write(out);
      return FileVisitResult.CONTINUE;
    }
  }
}
