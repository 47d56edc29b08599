package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Severity;

/**
 * Builds every site under {@code sites/invalid/} and compares what is found wrong.
 *
 * <p>Each folder holds the mistaken files alone: they are laid over the site {@code
 * sites/schools/}, which has no mistakes, with the theme {@code sites/theme-plain/}. Files of these
 * that would hide the mistake are named in {@code without.txt}. What must be found, and nothing
 * else and in no other order, is in {@code expected.txt} in the form that {@link Findings}
 * describes; {@code -Dkladez.golden.write=true} writes it anew.
 */
class InvalidSitesTest {
  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> tellsExactlyTheMistakes() {
    return samples(this::checkFindings);
  }

  private void checkFindings(Path sample) throws IOException {
    TestSite site = site(sample);
    BuildReport report = site.build();
    Golden.check(sample.resolve("expected.txt"), Findings.of(report, site.folder()));
    assertThat(report.failed()).isEqualTo(hasError(report));
  }

  @TestFactory
  Stream<DynamicTest> checkingTellsTheSameAndWritesNothing() {
    return samples(
        sample -> {
          TestSite site = site(sample);
          BuildReport report = Kladez.check(site.request());
          assertThat(Findings.of(report, site.folder()))
              .isEqualTo(Files.readString(sample.resolve("expected.txt")));
          assertThat(report.failed()).isEqualTo(hasError(report));
          assertThat(site.folder().resolve("target")).doesNotExist();
        });
  }

  @TestFactory
  Stream<DynamicTest> everyTextIsWrittenOut() {
    return samples(
        sample ->
            assertThat(Files.readString(sample.resolve("expected.txt")))
                // “{path}” is what the site's author is to write.
                .doesNotContainPattern("\\{(?!path})[a-z]{2,}[,}]")
                .doesNotContainPattern("[“«]null[”»]"));
  }

  @Test
  void twentyFiveMistakesInTenFilesAreToldInOneRun() throws IOException {
    BuildReport report =
        Kladez.check(
            site(TestSite.samples("invalid").stream()
                    .filter(sample -> sample.endsWith("twenty-five-mistakes"))
                    .findFirst()
                    .orElseThrow())
                .request());

    assertThat(report.diagnostics()).hasSize(25);
    assertThat(report.diagnostics().stream().map(found -> found.at().file()).distinct())
        .hasSize(10);
  }

  /**
   * What is wrong with addresses elsewhere is found by asking them, not by building; and what a
   * machine cannot do depends on the machine.
   */
  @Test
  void everyCodeIsProvoked() throws IOException {
    Set<String> provoked = new TreeSet<>();
    for (Path sample : TestSite.samples("invalid")) {
      Files.readString(sample.resolve("expected.txt"))
          .lines()
          .filter(line -> !line.startsWith(" "))
          .forEach(line -> provoked.add(line.split(" ")[1]));
    }
    assertThat(provoked)
        .isEqualTo(
            Arrays.stream(Code.values())
                .map(Code::key)
                .filter(key -> !key.startsWith("external-link-") && !key.equals("webp-missing"))
                .collect(Collectors.toSet()));
  }

  private Stream<DynamicTest> samples(Check check) {
    return TestSite.samples("invalid").stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.getFileName().toString(), sample.toUri(), () -> check.of(sample)));
  }

  /** Something to be asserted of each site. */
  private interface Check {
    void of(Path sample) throws IOException;
  }

  private TestSite site(Path sample) throws IOException {
    Path folder = Files.createTempDirectory(temporary, sample.getFileName().toString());
    TestSite site = TestSite.schools(folder);
    Path without = sample.resolve("without.txt");
    if (Files.exists(without)) {
      Files.readAllLines(without).forEach(site::delete);
    }
    return site.add(sample, "");
  }

  private static boolean hasError(BuildReport report) {
    return report.diagnostics().stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }
}
