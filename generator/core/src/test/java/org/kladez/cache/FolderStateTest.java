package org.kladez.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a build knows of its folders afterwards without looking at all of them. */
class FolderStateTest {
  private static final List<String> FILES =
      List.of("robots.txt", "en/index.html", "en/a/index.html", "ru/index.html", "search/en/x.bin");

  @TempDir Path folder;
  private Path site;
  private Path search;

  @BeforeEach
  void write() throws IOException {
    site = folder.resolve("site");
    search = folder.resolve("index");
    for (String file : FILES) {
      write(site.resolve(file), "text");
    }
    write(search.resolve("en/segment"), "text");
    write(search.resolve("ru/segment"), "text");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private FolderState now() throws IOException {
    return FolderState.ofOutputs(site, search);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatABuildHasWrittenIsKnownAsIfAllWereLookedAt(long seed) throws IOException {
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      FolderState before = now();
      Set<String> changed = new TreeSet<>();
      Set<String> cameOrWent = new TreeSet<>();
      for (int edits = random.nextInt(4); edits > 0; edits--) {
        String file = List.of("en/", "ru/", "", "new/", "search/en/").get(random.nextInt(5));
        file += "f" + random.nextInt(4);
        Path path = site.resolve(file);
        boolean exists = Files.exists(path);
        if (exists && random.nextBoolean()) {
          Files.delete(path);
          cameOrWent.add(file);
        } else {
          write(path, "text " + random.nextInt(100_000));
          (exists ? changed : cameOrWent).add(file);
        }
      }
      Set<String> searches = random.nextBoolean() ? Set.of("en") : Set.of();
      if (!searches.isEmpty()) {
        write(search.resolve("en/segment" + random.nextInt(9)), "text");
      }
      FolderState after = before.after(site, search, new Written(changed, cameOrWent, searches));
      assertThat(after.stamps()).isEqualTo(now().stamps());
      assertThat(after.hasSame(now())).isTrue();
    }
  }

  @Test
  void whatOthersHaveWrittenMeanwhileIsAChange() throws IOException {
    FolderState before = now();
    write(site.resolve("ru/index.html"), "of somebody else");
    write(site.resolve("en/index.html"), "of the build");
    FolderState after =
        before.after(site, search, new Written(Set.of("en/index.html"), Set.of(), Set.of()));
    assertThat(after.hasSame(now())).isFalse();
    assertThat(after.stamps().get("site/en/index.html"))
        .isEqualTo(Stamp.of(site.resolve("en/index.html")));
  }

  @Test
  void anIndexThatWasRemovedIsForgotten() throws IOException {
    FolderState before = now();
    try (Stream<Path> gone = Files.walk(search.resolve("ru"))) {
      for (Path path : gone.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    FolderState after = before.after(site, search, new Written(Set.of(), Set.of(), Set.of("ru")));
    assertThat(after.hasSame(now())).isTrue();
  }
}
