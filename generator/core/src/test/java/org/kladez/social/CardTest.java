package org.kladez.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.model.OutputFile;
import org.kladez.theme.Appearance;
import org.kladez.theme.Theme;
import org.kladez.theme.ThemeLoader;

class CardTest {
  @TempDir Path source;

  private Appearance appearance;
  private Typeface headings;
  private Card card;

  @BeforeEach
  void load() throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Theme theme = ThemeLoader.load(source, "kladez", diagnostics).orElseThrow();
    appearance = Appearance.read(theme, diagnostics).orElseThrow();
    assertThat(diagnostics.sorted()).isEmpty();
    headings = new Typeface(theme.files().get(appearance.headingFont()));
    Typeface texts = new Typeface(theme.files().get(appearance.textFont()));
    card = new Card(appearance, headings, texts);
  }

  @Test
  void hasTheSizeThatNetworksAskForAndANameByItsContent() throws IOException {
    OutputFile file = card.draw("ru-schools", "Школы", "Обучение для будущего", "");
    BufferedImage image = image(file);

    assertThat(file.path()).matches("social/ru-schools-[0-9a-f]{10}\\.png");
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(630);
    assertThat(file.path())
        .isEqualTo(card.draw("ru-schools", "Школы", "Обучение для будущего", "").path())
        .isNotEqualTo(card.draw("ru-schools", "Школа", "Обучение для будущего", "").path());
  }

  @Test
  void everyLetterOfBothLanguagesIsDrawn() throws IOException {
    String letters = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    for (String letter : (letters + letters.toLowerCase(Locale.ROOT) + "№«»—–").split("")) {
      assertThat(headings.outline(letter, 100, 0, 0).getBounds2D().getWidth())
          .as(letter)
          .isGreaterThan(5);
      assertThat(headings.width(letter, 100)).as(letter).isGreaterThan(15);
    }
  }

  @Test
  void differentLettersLookDifferent() throws IOException {
    assertThat(inkOf("Школы")).isNotEqualTo(inkOf("Итоги")).isGreaterThan(1000);
    assertThat(inkOf("")).isZero();
  }

  @Test
  void longTitlesStayBesideTheEmblem() throws IOException {
    String title =
        "Достопримечательности государственного профессионального образования Азербайджана";
    BufferedImage image = image(card.draw("x", title, "", ""));

    assertThat(ink(image, 0, 690)).isGreaterThan(1000);
    assertThat(ink(image, 690, 715)).isZero();
  }

  @Test
  void linesBreakBetweenWordsAlone() throws IOException {
    List<String> lines =
        headings.lines("one two three four", 50, headings.width("three four", 50) + 1);

    assertThat(lines).containsExactly("one two", "three four");
  }

  private int inkOf(String title) throws IOException {
    return ink(image(card.draw("x", title, "", "")), 0, 700);
  }

  /** How many points between two columns have the colour of texts. */
  private int ink(BufferedImage image, int from, int to) {
    int ink = Integer.parseInt(appearance.ink().substring(1), 16);
    int count = 0;
    for (int x = from; x < to; x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        count += (image.getRGB(x, y) & 0xffffff) == ink ? 1 : 0;
      }
    }
    return count;
  }

  private static BufferedImage image(OutputFile file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(file.bytes()));
  }
}
