package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The same source gives the same site, wherever and however it is built. */
class RepeatableBuildTest {
  @TempDir Path temporary;

  private TestSite notes() {
    return TestSite.notes(temporary.resolve("source"));
  }

  @TestFactory
  Stream<DynamicTest> theSameSourceGivesTheSameBytes() {
    return TestSite.samples("valid").stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.getFileName().toString(), () -> checkSameBytes(sample)));
  }

  private void checkSameBytes(Path sample) throws IOException {
    Path here = temporary.resolve("here/" + sample.getFileName());
    Path there = temporary.resolve("elsewhere/" + sample.getFileName());
    TestSite plain = TestSite.empty(here).add(sample, "");
    BuildReport report = Kladez.build(plain.request().withThreads(1));

    TestSite other = backwards(plain.folder(), there);
    BuildReport otherReport = elsewhere(other.request().withThreads(8));

    Folders.assertSame(TestSite.files(other.output()), TestSite.files(plain.output()));
    assertThat(otherReport.diagnostics()).isEqualTo(report.diagnostics());
    assertThat(otherReport.changes()).isEqualTo(report.changes());
  }

  /** The same files, made in the opposite order. */
  private static TestSite backwards(Path from, Path to) throws IOException {
    List<String> paths = new ArrayList<>(TestSite.files(from).keySet());
    paths.removeIf(path -> path.startsWith("target/") || path.startsWith(".kladez/"));
    Collections.reverse(paths);
    TestSite copy = new TestSite(to);
    for (String path : paths) {
      copy.write(path, Files.readAllBytes(from.resolve(path)));
    }
    return copy;
  }

  private static BuildReport elsewhere(BuildRequest request) throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      return Kladez.build(request);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void aRequestNeedsAThread() {
    BuildRequest request = notes().request();
    assertThatThrownBy(() -> request.withThreads(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
