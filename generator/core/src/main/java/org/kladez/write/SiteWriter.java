package org.kladez.write;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kladez.model.OutputFile;

/**
 * Writes a site so that nobody ever sees half of one: new content goes to a folder beside the site
 * and is moved in by renaming when everything is there. Files with equal content are left alone.
 * Safe for use by several threads.
 */
public final class SiteWriter {
  private final Path output;
  private final Path staging;
  private final Path manifestFile;
  private final boolean fresh;
  private final boolean anew;
  private final Map<String, Change> files = new ConcurrentHashMap<>();
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();

  private SiteWriter(Path output, Path staging, Path manifestFile, boolean fresh, boolean anew) {
    this.output = output;
    this.staging = staging;
    this.manifestFile = manifestFile;
    this.fresh = fresh;
    this.anew = anew;
  }

  /** What to do with the files of an earlier build. */
  public enum Clean {
    /** Leave those alone that are as they should be. */
    NO,
    /** Write each of them again; files that are not the site's stay. */
    REWRITE,
    /** Throw the whole folder away. Only for a folder that is the generator's own. */
    REPLACE
  }

  /** What happened to a file. */
  public enum Change {
    /** It was not there before. */
    NEW,
    /** It has another content than before. */
    CHANGED,
    /** It has the same content as before. */
    UNCHANGED,
    /** It is no longer part of the site. */
    REMOVED
  }

  /**
   * Begins to write.
   *
   * @param output the site's folder
   * @param memory the folder of what is kept between runs
   * @param clean what to do with what is there
   * @return the writer
   * @throws IOException when the folder beside the site cannot be made
   */
  public static SiteWriter begin(Path output, Path memory, Clean clean) throws IOException {
    Path whole = output.toAbsolutePath().normalize();
    Path parent = java.util.Objects.requireNonNullElse(whole.getParent(), whole);
    Path staging = parent.resolve("." + whole.getFileName() + ".next");
    Trees.delete(staging);
    Files.createDirectories(staging);
    boolean fresh = !Files.exists(whole) || clean == Clean.REPLACE;
    boolean anew = clean != Clean.NO;
    return new SiteWriter(whole, staging, OutputManifest.file(memory, whole), fresh, anew);
  }

  /**
   * Takes a file of the new site.
   *
   * @param file the file
   * @throws IOException when it cannot be written
   */
  public void write(OutputFile file) throws IOException {
    Path target = output.resolve(file.path()).normalize();
    if (!target.startsWith(output) || target.equals(output)) {
      throw new IOException("not inside the output folder: " + file.path());
    }
    Change change = change(target, file.bytes());
    if (files.putIfAbsent(file.path(), change) != null) {
      throw new IllegalStateException("two pages with the same address: " + file.path());
    }
    if (change != Change.UNCHANGED) {
      Path staged = staging.resolve(file.path());
      makeFolder(staged);
      Files.write(staged, file.bytes());
    }
  }

  /**
   * Leaves a file of the new site as it is: its content is known to be the same.
   *
   * @param path its path from the site's root
   */
  public void keep(String path) {
    if (files.putIfAbsent(path, Change.UNCHANGED) != null) {
      throw new IllegalStateException("two pages with the same address: " + path);
    }
  }

  private Change change(Path target, byte[] bytes) throws IOException {
    if (fresh || !Files.isRegularFile(target)) {
      return Change.NEW;
    } else if (anew) {
      return Change.CHANGED;
    }
    boolean equal =
        Files.size(target) == bytes.length && Arrays.equals(Files.readAllBytes(target), bytes);
    return equal ? Change.UNCHANGED : Change.CHANGED;
  }

  private void makeFolder(Path file) throws IOException {
    Path folder = file.getParent();
    // Remembered only once it is there: another thread may be about to write into it.
    if (folder != null && !folders.contains(folder)) {
      Files.createDirectories(folder);
      folders.add(folder);
    }
  }

  /**
   * Gives up: the site stays as it was.
   *
   * @throws IOException when the folder beside the site cannot be deleted
   */
  public void abandon() throws IOException {
    Trees.delete(staging);
  }

  /**
   * Moves the new content in and removes what is no longer part of the site.
   *
   * @return what happened to each file, by its path
   * @throws IOException when files cannot be moved
   */
  public Map<String, Change> finish() throws IOException {
    OutputManifest before = OutputManifest.read(manifestFile);
    Map<String, Change> changes = new java.util.TreeMap<>(files);
    if (fresh) {
      replaceWhole();
    } else {
      for (var file : changes.entrySet()) {
        if (file.getValue() != Change.UNCHANGED) {
          makeRoom(output.resolve(file.getKey()));
          move(staging.resolve(file.getKey()), output.resolve(file.getKey()));
        }
      }
      removeGone(before, changes);
    }
    Trees.delete(staging);
    new OutputManifest(files.keySet()).write(manifestFile);
    return changes;
  }

  private void replaceWhole() throws IOException {
    if (Files.exists(output)) {
      Path old = staging.resolveSibling(staging.getFileName() + ".old");
      Trees.delete(old);
      Files.move(output, old);
      Files.move(staging, output);
      Trees.delete(old);
    } else {
      Files.move(staging, output);
    }
  }

  /** A file may stand where a folder is needed, and a folder where a file is. */
  private void makeRoom(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      Trees.delete(file);
    }
    for (Path folder = file.getParent();
        folder != null && folder.startsWith(output);
        folder = folder.getParent()) {
      if (Files.isRegularFile(folder)) {
        Files.delete(folder);
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Path folder = to.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void removeGone(OutputManifest before, Map<String, Change> changes) throws IOException {
    for (String path : before.paths()) {
      if (files.containsKey(path)) {
        continue;
      }
      Path file = output.resolve(path).normalize();
      boolean ours = file.startsWith(output) && Files.isRegularFile(file);
      if (ours && Files.deleteIfExists(file)) {
        changes.put(path, Change.REMOVED);
        removeEmptyFolders(file.getParent());
      }
    }
  }

  private void removeEmptyFolders(@org.jspecify.annotations.Nullable Path folder)
      throws IOException {
    Path empty = folder;
    while (empty != null && empty.startsWith(output) && !empty.equals(output) && isEmpty(empty)) {
      Files.delete(empty);
      empty = empty.getParent();
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var children = Files.newDirectoryStream(folder)) {
      return !children.iterator().hasNext();
    }
  }
}
