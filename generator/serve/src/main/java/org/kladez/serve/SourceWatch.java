package org.kladez.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.kladez.cache.Listing;

/** Hears of every change under a source folder that the site may be made from. */
final class SourceWatch implements AutoCloseable {
  private static final Set<String> FOLDERS = Set.of("content", "themes");
  private static final String CONFIG = "site-config.yml";
  private static final int DEEPEST = 64;

  private final Path source;
  private final Changes changes;
  private final DirectoryWatcher watcher;

  /** Lists all sources once, and tells each folder before it looks into it. */
  interface Walk {
    void over(Listing.Entered entered) throws IOException;
  }

  private SourceWatch(Path source, Changes changes, Walk first) throws IOException {
    // The system tells names as they really are, whatever links lead there.
    this.source = source.toRealPath();
    this.changes = changes;
    this.watcher =
        DirectoryWatcher.builder()
            .path(this.source)
            .fileTreeVisitor(new Sources(source, this.source, first))
            .listener(new Listener())
            // What changed is found out by the reading itself.
            .fileHashing(false)
            .build();
  }

  /**
   * Begins to watch.
   *
   * @param changes takes what happens
   * @param first lists the sources when the watching begins; where the system watches folders with
   *     all below them it is not asked
   */
  static SourceWatch begin(Path source, Changes changes, Walk first) throws IOException {
    SourceWatch watch = new SourceWatch(source, changes, first);
    CompletableFuture<Void> watching =
        watch.watcher.watchAsync(
            work -> {
              Thread thread = new Thread(work, "kladez-watch");
              thread.setDaemon(true);
              thread.start();
            });
    if (watching.isCompletedExceptionally()) {
      // The folders are there, or the real path would not have been found: the system refuses.
      watch.close();
      throw watching.handle((nothing, fault) -> new IOException(fault.getMessage(), fault)).join();
    }
    return watch;
  }

  @Override
  public void close() throws IOException {
    watcher.close();
  }

  /** Takes what happens to files, and what is lost. */
  private final class Listener implements DirectoryChangeListener {
    @Override
    public void onEvent(DirectoryChangeEvent event) {
      if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW || event.path() == null) {
        changes.touchEverything();
        return;
      }
      String file = source.relativize(event.path()).toString().replace('\\', '/');
      if (matters(file)) {
        changes.touch(file);
      }
    }

    @Override
    public void onException(Exception fault) {
      // A folder that is deleted while it is being looked at, mostly.
      changes.touchEverything();
    }
  }

  private static boolean matters(String file) {
    boolean hidden = file.startsWith(".") || file.contains("/.");
    String top = file.contains("/") ? file.substring(0, file.indexOf('/')) : file;
    return !hidden && (FOLDERS.contains(top) || file.equals(CONFIG));
  }

  /** Visits the folders that sources stand in and no other: a repository has large ones. */
  private static final class Sources implements FileTreeVisitor {
    private final Path given;
    private final Path source;
    private final Walk first;
    private int visits;

    Sources(Path given, Path source, Walk first) {
      this.given = given;
      this.source = source;
      this.first = first;
    }

    /**
     * The library asks first for what it would tell of folders that are deleted, which nobody needs
     * here; then for the folders to be watched; and later for those that come.
     */
    @Override
    public void recursiveVisitFiles(Path start, Callback onFolder, Callback onFile)
        throws IOException {
      visits++;
      if (start.equals(source)) {
        onFolder.call(source);
        if (visits > 1) {
          first.over(folder -> visit(source.resolve(given.relativize(folder)), onFolder));
        }
      } else {
        walk(start, onFolder, onFile);
      }
    }

    private void visit(Path folder, Callback onFolder) throws IOException {
      if (matters(source.relativize(folder).toString().replace('\\', '/'))) {
        onFolder.call(folder);
      }
    }

    private void walk(Path start, Callback onFolder, Callback onFile) throws IOException {
      Files.walkFileTree(
          start,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          DEEPEST,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
              if (!matters(source.relativize(folder).toString().replace('\\', '/'))) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              onFolder.call(folder);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              onFile.call(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException fault) {
              // It was deleted since, or its link leads round in a circle.
              return FileVisitResult.CONTINUE;
            }
          });
    }
  }
}
