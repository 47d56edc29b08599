package org.kladez.publish.site;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a release consists of. A target keeps the manifest of what it holds, so that the next
 * publication knows what to send, and what is not Kladez's to delete.
 *
 * @param release the release's number, from 1 upwards
 * @param time when it was published, by the clock of whoever did
 * @param commit the commit of the sources; empty when they are in no repository
 * @param files the site's files by path
 * @param kept hashed files of earlier releases by path
 */
public record Manifest(
    long release,
    Instant time,
    Optional<String> commit,
    Map<String, SiteFile> files,
    Map<String, KeptFile> kept) {
  /** Sorts and copies the files. */
  public Manifest {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
    kept = Collections.unmodifiableMap(new TreeMap<>(kept));
  }

  /**
   * A manifest of files that are nowhere yet.
   *
   * @param files the files
   * @return a manifest with the number 0
   */
  public static Manifest of(Collection<SiteFile> files) {
    Map<String, SiteFile> byPath = new TreeMap<>();
    files.forEach(file -> byPath.put(file.path(), file));
    return new Manifest(0, Instant.EPOCH, Optional.empty(), byPath, Map.of());
  }

  /**
   * A file that the release has, be it of the site or kept.
   *
   * @param path its path
   * @return the file, if it has it
   */
  public Optional<SiteFile> find(String path) {
    return Optional.ofNullable(files.get(path))
        .or(() -> Optional.ofNullable(kept.get(path)).map(KeptFile::file));
  }

  /**
   * The size of the site, without what is kept.
   *
   * @return bytes
   */
  public long bytes() {
    return files.values().stream().mapToLong(SiteFile::size).sum();
  }
}
