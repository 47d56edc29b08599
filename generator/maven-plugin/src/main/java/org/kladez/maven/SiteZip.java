package org.kladez.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a site. The same site gives the same bytes: files are sorted and bear one date. */
final class SiteZip {
  /** The first moment that the format knows. */
  private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0, 0);

  private SiteZip() {}

  static void write(Path site, Path zip) throws IOException {
    Files.createDirectories(Objects.requireNonNull(zip.getParent()));
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Path file : files(site)) {
        ZipEntry entry = new ZipEntry(site.relativize(file).toString().replace('\\', '/'));
        entry.setTimeLocal(DATE);
        out.putNextEntry(entry);
        Files.copy(file, out);
        out.closeEntry();
      }
    }
  }

  private static List<Path> files(Path site) throws IOException {
    try (Stream<Path> walk = Files.walk(site)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
