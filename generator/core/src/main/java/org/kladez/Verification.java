package org.kladez;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Builds a site a second time and compares: the same input must give the same bytes. */
final class Verification {
  private static final int OTHER_THREADS = 4;

  private Verification() {}

  /**
   * The files that differ or that only one of the two builds has, with {@code /}, sorted. The
   * second build knows nothing of earlier ones, and works with another number of threads, because
   * that must not matter either.
   */
  static List<String> differences(BuildRequest request) throws IOException {
    Path again = request.source().resolve("target").resolve(".verify");
    delete(again);
    try {
      int threads = request.threads() == 1 ? OTHER_THREADS : 1;
      BuildRequest clean = request.withApart(again).withThreads(threads);
      Kladez.build(clean);
      return compare(request.output(), clean.output());
    } finally {
      delete(again);
    }
  }

  static List<String> compare(Path first, Path second) throws IOException {
    TreeSet<String> names = new TreeSet<>(files(first));
    names.addAll(files(second));
    List<String> different = new ArrayList<>();
    for (String name : names) {
      Path one = first.resolve(name);
      Path other = second.resolve(name);
      boolean both = Files.isRegularFile(one) && Files.isRegularFile(other);
      if (!both || Files.mismatch(one, other) >= 0) {
        different.add(name);
      }
    }
    return different;
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
