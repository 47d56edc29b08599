package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.kladez.write.Trees;

/** Whatever is edited in whatever order: a build gives what one that knows nothing would give. */
class IncrementalBuildTest {
  private static final List<String> PARTS = List.of("content", "themes", "site-config.yml");

  @Provide
  Arbitrary<List<RandomEdits.Edit>> edits() {
    Arbitrary<Integer> variant = Arbitraries.integers().between(0, RandomEdits.VARIANTS - 1);
    return Combinators.combine(
            Arbitraries.integers().between(0, RandomEdits.KINDS - 1), variant, variant)
        .as(RandomEdits.Edit::new)
        .list()
        .ofMinSize(3)
        .ofMaxSize(8);
  }

  @Property(tries = 16)
  void aBuildAfterEditsIsACleanBuild(@ForAll("edits") List<RandomEdits.Edit> edits)
      throws IOException {
    Path folder = Files.createTempDirectory("kladez-edits");
    try {
      RandomEdits site = new RandomEdits(folder.resolve("site"));
      site.begin();
      build(folder.resolve("site"), false);
      for (RandomEdits.Edit edit : edits) {
        site.apply(edit);
        assertClean(folder, site.drafts());
      }
    } finally {
      Trees.delete(folder);
    }
  }

  private static BuildReport build(Path source, boolean drafts) throws IOException {
    return Kladez.build(
        BuildRequest.of(source).withThreads(2).withFailOn(FailOn.NEVER).withDrafts(drafts));
  }

  private static void assertClean(Path folder, boolean drafts) throws IOException {
    BuildReport report = build(folder.resolve("site"), drafts);
    Path fresh = folder.resolve("fresh");
    Trees.delete(fresh);
    for (String part : PARTS) {
      if (Files.exists(folder.resolve("site").resolve(part))) {
        copy(folder.resolve("site").resolve(part), fresh.resolve(part));
      }
    }
    BuildReport clean = build(fresh, drafts);

    assertThat(report.diagnostics()).isEqualTo(clean.diagnostics());
    assertThat(report.failed()).isEqualTo(clean.failed());
    if (!clean.failed()) {
      Folders.assertSame(
          TestSite.files(folder.resolve("site/target/site")),
          TestSite.files(fresh.resolve("target/site")));
      assertThat(found(folder.resolve("site"))).isEqualTo(found(fresh));
    }
  }

  /** What the full index finds: its files have numbers of their own in every build. */
  private static String found(Path source) throws IOException {
    SearchAnswer answer =
        Kladez.search(
            source.resolve("target/search-index"), "en", "text words", java.util.Map.of(), 20);
    return answer.toString();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (java.util.stream.Stream<Path> walk = Files.walk(from)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
