package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tests ask of a folder on the disk. */
final class Folders {
  private Folders() {}

  static void assertSame(Map<String, byte[]> actual, Map<String, byte[]> expected) {
    assertThat(actual.keySet()).containsExactlyElementsOf(expected.keySet());
    expected.forEach((path, bytes) -> assertThat(actual.get(path)).as(path).isEqualTo(bytes));
  }

  static void assertCounts(BuildReport report, Path output) throws IOException {
    Set<String> files = TestSite.files(output).keySet();
    assertThat(report.pages()).isEqualTo(count(files, ".html"));
    assertThat(report.written() + report.unchanged()).isEqualTo(files.size());
  }

  private static int count(Collection<String> files, String ending) {
    return (int) files.stream().filter(file -> file.endsWith(ending)).count();
  }

  static List<Path> regularFiles(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }

  static Set<String> folders(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isDirectory)
          .filter(path -> !path.equals(folder))
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
