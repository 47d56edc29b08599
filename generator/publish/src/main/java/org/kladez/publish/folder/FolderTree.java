package org.kladez.publish.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kladez.publish.site.SiteFile;
import org.kladez.publish.site.SiteScan;
import org.kladez.publish.tree.LinkTree;

/** A folder of this machine. What is being written lies under {@code .kladez/incoming}. */
public final class FolderTree implements LinkTree {
  private final Path root;
  private final Path incoming;

  /**
   * Opens a folder; it is made when something is written.
   *
   * @param root the folder
   */
  public FolderTree(Path root) {
    this.root = root;
    this.incoming = root.resolve(".kladez/incoming");
  }

  @Override
  public Optional<InputStream> read(String path) throws IOException {
    try {
      return Optional.of(Files.newInputStream(root.resolve(path)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void write(String path, byte[] content) throws IOException {
    arrive(path, temporary -> Files.write(temporary, content));
  }

  @Override
  public void send(String path, SiteFile file, Path local) throws IOException {
    arrive(path, temporary -> Files.copy(local, temporary));
  }

  private void arrive(String path, Writing writing) throws IOException {
    Files.createDirectories(incoming);
    Path temporary = incoming.resolve(UUID.randomUUID().toString());
    try {
      writing.to(temporary);
      Path file = withFolder(path);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private Path withFolder(String path) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return file;
  }

  /** The file appears with its content: a link to a finished one is made, or is not. */
  @Override
  public boolean create(String path, byte[] content) throws IOException {
    Files.createDirectories(incoming);
    Path temporary = incoming.resolve(UUID.randomUUID().toString());
    try {
      Files.write(temporary, content);
      Files.createLink(withFolder(path), temporary);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  @Override
  public boolean has(String path, SiteFile file) throws IOException {
    Path there = root.resolve(path);
    if (!Files.isRegularFile(there) || Files.size(there) != file.size()) {
      return false;
    }
    try (InputStream in = Files.newInputStream(there)) {
      return SiteScan.sha256(in).equals(file.sha256());
    }
  }

  @Override
  public void delete(String path) throws IOException {
    Path file = root.resolve(path);
    Files.deleteIfExists(file);
    Path folder = Objects.requireNonNull(file.getParent());
    while (!folder.equals(root) && !folder.endsWith(".kladez") && isGone(folder)) {
      folder = Objects.requireNonNull(folder.getParent());
    }
  }

  private static boolean isGone(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
      return true;
    } catch (DirectoryNotEmptyException e) {
      return false;
    }
  }

  @Override
  public void copy(String from, String to) throws IOException {
    Path target = withFolder(to);
    try {
      Files.createLink(target, root.resolve(from));
    } catch (FileAlreadyExistsException e) {
      return;
    } catch (UnsupportedOperationException e) {
      arrive(to, temporary -> Files.copy(root.resolve(from), temporary));
    }
  }

  @Override
  public boolean exists(String path) {
    return Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public Optional<String> link(String path) throws IOException {
    Path file = root.resolve(path);
    return Files.isSymbolicLink(file)
        ? Optional.of(Files.readSymbolicLink(file).toString().replace('\\', '/'))
        : Optional.empty();
  }

  @Override
  public void pointTo(String path, String to) throws IOException {
    arrive(path, temporary -> Files.createSymbolicLink(temporary, Path.of(to)));
  }

  @Override
  public List<String> names(String folder) throws IOException {
    return list(folder, 1, path -> true);
  }

  @Override
  public List<String> files(String folder) throws IOException {
    return list(folder, Integer.MAX_VALUE, Files::isRegularFile);
  }

  private List<String> list(String folder, int depth, java.util.function.Predicate<Path> wanted)
      throws IOException {
    Path start = root.resolve(folder);
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(start, depth)) {
      return walk.filter(path -> !path.equals(start) && wanted.test(path))
          .map(path -> start.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Override
  public void move(String from, String to) throws IOException {
    Files.move(root.resolve(from), withFolder(to), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void deleteFolder(String folder) throws IOException {
    Path start = root.resolve(folder);
    if (!Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(start)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Override
  public void close() {
    // A folder needs no closing.
  }

  /** Writes a file. */
  private interface Writing {
    void to(Path file) throws IOException;
  }
}
