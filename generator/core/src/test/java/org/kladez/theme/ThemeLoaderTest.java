package org.kladez.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.diagnostic.Diagnostics;

class ThemeLoaderTest {
  private static final String PAGE = "layouts/page.ftlh";

  @TempDir Path source;

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void aSiteReplacesOneFileOfTheThemeThatComesWithTheGenerator() throws IOException {
    Theme shipped = load().orElseThrow();
    write("themes/kladez/" + PAGE, "<p>own</p>");

    Theme theme = load().orElseThrow();

    assertThat(theme.text(PAGE)).contains("<p>own</p>");
    assertThat(theme.text("layouts/home.ftlh")).isEqualTo(shipped.text("layouts/home.ftlh"));
    assertThat(theme.files().keySet()).isEqualTo(shipped.files().keySet());
  }

  @Test
  void aFolderWithAThemeFileIsAThemeOfItsOwn() throws IOException {
    write("themes/kladez/theme.yml", "name: kladez");

    assertThat(load().orElseThrow().files().keySet()).containsExactly("theme.yml");
  }

  @Test
  void aThemeThatExtendsAnotherSaysWhereEachFileComesFrom() throws IOException {
    write("themes/low/theme.yml", "name: low");
    write("themes/low/" + PAGE, "low");
    write("themes/high/theme.yml", "extends: low");

    Theme theme = ThemeLoader.load(source, "high", diagnostics).orElseThrow();

    assertThat(theme.text(PAGE)).contains("low");
    assertThat(theme.file(PAGE)).isEqualTo("themes/low/" + PAGE);
    assertThat(theme.file("theme.yml")).isEqualTo("themes/high/theme.yml");
    assertThat(theme.file("layouts/none.ftlh")).isEqualTo("themes/high/layouts/none.ftlh");
  }

  private Optional<Theme> load() throws IOException {
    return ThemeLoader.load(source, "kladez", diagnostics);
  }

  private void write(String path, String text) throws IOException {
    Path file = source.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
