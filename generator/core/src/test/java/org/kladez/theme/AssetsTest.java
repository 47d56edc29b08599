package org.kladez.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kladez.model.OutputFile;

class AssetsTest {
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String path(Map<String, byte[]> contents, String file) {
    return Assets.of("x", contents).path(file).orElseThrow();
  }

  @Test
  void allFilesStandInOneFolderWithTheirOwnNames() {
    Assets assets = Assets.of("x", Map.of("a.css", bytes("a"), "img/b.svg", bytes("b")));

    assertThat(assets.path("a.css").orElseThrow()).matches("assets/x-[0-9a-f]{10}/a\\.css");
    assertThat(assets.path("img/b.svg").orElseThrow())
        .isEqualTo(assets.path("a.css").orElseThrow().replace("a.css", "img/b.svg"));
    assertThat(assets.files())
        .extracting(OutputFile::path)
        .containsExactly(
            assets.path("a.css").orElseThrow(), assets.path("img/b.svg").orElseThrow());
  }

  @Test
  void theNameChangesWithTheContentOfAnyFileAndWithNames() {
    String before = path(Map.of("a.css", bytes("a"), "b.css", bytes("b")), "a.css");

    assertThat(path(Map.of("a.css", bytes("a"), "b.css", bytes("c")), "a.css"))
        .isNotEqualTo(before);
    assertThat(path(Map.of("a.css", bytes("a"), "c.css", bytes("b")), "a.css"))
        .isNotEqualTo(before);
    assertThat(path(Map.of("b.css", bytes("b"), "a.css", bytes("a")), "a.css")).isEqualTo(before);
  }

  @Test
  void contentMovedFromOneFileToTheNextIsAnotherContent() {
    String before = path(Map.of("a", bytes("xb"), "b", bytes("y")), "a");

    assertThat(path(Map.of("a", bytes("x"), "b", bytes("by")), "a")).isNotEqualTo(before);
    assertThat(path(Map.of("a", bytes(""), "xbb", bytes("y")), "a")).isNotEqualTo(before);
  }

  @Test
  void onlyTheAssetsOfAThemeAreTaken() {
    Theme theme =
        Theme.of(
            "t",
            Map.of("assets/a.css", bytes("a"), "theme.yml", bytes("b"), "x/assets/c", bytes("c")));

    assertThat(Assets.of(theme).files()).hasSize(1);
    assertThat(Assets.of(theme).path("a.css").orElseThrow()).startsWith("assets/t-");
    assertThat(Assets.of(theme).path("theme.yml")).isEmpty();
  }
}
