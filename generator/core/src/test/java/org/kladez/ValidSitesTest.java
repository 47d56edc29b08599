package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds every site under {@code sites/valid/} and compares what comes out.
 *
 * <p>Each folder is a source folder of one behaviour; it is built with the theme {@code
 * sites/theme-plain/}, so that what the default theme looks like does not matter here. Beside its
 * source it holds what is expected:
 *
 * <ul>
 *   <li>{@code expected/}: files of the site, compared byte for byte but for line ends;
 *   <li>{@code expected-files.txt}: the path of every file of the site but those under {@code
 *       assets/} and {@code search/};
 *   <li>{@code expected-diagnostics.txt}: the findings; none where the file is absent.
 * </ul>
 *
 * <p>{@code mvn -pl generator/search-web,generator/core test -Dtest=ValidSitesTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dkladez.golden.write=true} writes all three anew; review
 * the difference before you commit it. To compare one more file, put an empty one of its name into
 * {@code expected/} first.
 */
class ValidSitesTest {
  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> isBuiltAsExpected() {
    return TestSite.samples("valid").stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.getFileName().toString(), sample.toUri(), () -> check(sample)));
  }

  private void check(Path sample) throws IOException {
    TestSite site = TestSite.empty(temporary.resolve(sample.getFileName())).add(sample, "");
    BuildReport report = site.build();
    String findings = Findings.of(report, site.folder());
    Golden.check(sample.resolve("expected-diagnostics.txt"), findings);
    assertThat(report.failed()).isFalse();
    Golden.check(sample.resolve("expected-files.txt"), paths(site));
    assertThat(SiteLinks.broken(site.output())).isEmpty();
    Path expected = sample.resolve("expected");
    for (String path : TestSite.files(expected).keySet()) {
      Golden.check(expected.resolve(path), built(site, path));
    }
  }

  private static String paths(TestSite site) throws IOException {
    return TestSite.files(site.output()).keySet().stream()
        .filter(path -> !path.startsWith("assets/") && !path.startsWith("search/"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String built(TestSite site, String path) throws IOException {
    byte[] bytes = TestSite.files(site.output()).get(path);
    assertThat(bytes).as(path).isNotNull();
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
