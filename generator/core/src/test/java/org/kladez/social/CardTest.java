package org.kladez.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.model.Language;
import org.kladez.model.OutputFile;
import org.kladez.theme.Appearance;
import org.kladez.theme.Theme;
import org.kladez.theme.ThemeLoader;

class CardTest {
  private static final Language RUSSIAN = new Language("ru", "Русский");

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
    OutputFile file = card.draw(picture("Школы"), "");
    BufferedImage image = image(file);

    assertThat(file.path()).matches("social/ru-schools-[0-9a-f]{10}\\.png");
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(630);
    assertThat(file.path())
        .isEqualTo(card.draw(picture("Школы"), "").path())
        .isNotEqualTo(card.draw(picture("Школа"), "").path());
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
    BufferedImage image = image(card.draw(picture(title), ""));

    assertThat(ink(image, 0, 690)).isGreaterThan(1000);
    assertThat(ink(image, 690, 715)).isZero();
  }

  @Test
  void linesBreakBetweenWordsAlone() throws IOException {
    List<String> lines =
        headings.lines("one two three four", 50, headings.width("three four", 50) + 1);

    assertThat(lines).containsExactly("one two", "three four");
  }

  @Test
  void theTypeOfAnEntryStandsInThePlaceOfTheTagline() throws IOException {
    SocialPicture plain = picture("Школы");
    SocialPicture entry =
        new SocialPicture(RUSSIAN, "schools/a", plain.title(), "Школа", plain.site(), List.of());

    assertThat(card.draw(entry, "Школы, практики, итоги").bytes())
        .isEqualTo(card.draw(plain, "Школа").bytes());
  }

  @Test
  void theLongestTitlesStayBetweenTheOtherLines() throws IOException {
    SocialPicture empty = picture("");
    SocialPicture endless = picture("Международный сетевой проект ассоциированных школ ".repeat(9));

    assertThat(rows(image(card.draw(endless, "")), 120, 510))
        .as("between the lines")
        .isGreaterThan(250);
    assertThat(rows(image(card.draw(endless, "")), 0, 120))
        .isEqualTo(rows(image(card.draw(empty, "")), 0, 120));
    assertThat(rows(image(card.draw(endless, "")), 510, 630)).isZero();
  }

  @Test
  void marksAreDrawnOnTheEmblem() throws IOException {
    SocialPicture plain = picture("Школы");
    List<Appearance.Box> left = appearance.marks().boxes().get("left");
    SocialPicture marked =
        new SocialPicture(RUSSIAN, "schools/a", plain.title(), "", plain.site(), left);

    assertThat(count(image(card.draw(plain, "")), 700, 1200, appearance.mark())).isZero();
    assertThat(count(image(card.draw(marked, "")), 700, 1200, appearance.mark()))
        .isEqualTo(400 * 14 * 4);
  }

  @Test
  void thereAreFewEnoughColoursForAPalette() throws IOException {
    SocialPicture entry =
        new SocialPicture(
            RUSSIAN, "a/b", "Шрифт ЖФЩ № 8 & «ёж»", "Школа", "Обучение для будущего", List.of());
    BufferedImage image = image(card.draw(entry, "База знаний: школы, практики, итоги"));

    assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_BYTE_INDEXED);
  }

  private static SocialPicture picture(String title) {
    return SocialPicture.of(RUSSIAN, "schools", title, "Обучение для будущего");
  }

  private int inkOf(String title) throws IOException {
    return ink(image(card.draw(SocialPicture.of(RUSSIAN, "x", title, ""), "")), 0, 700);
  }

  /** How many rows between two have anything on them, beside the emblem. */
  private int rows(BufferedImage image, int from, int to) {
    int ground = Integer.parseInt(appearance.ground().substring(1), 16);
    int count = 0;
    for (int y = from; y < to; y++) {
      int row = y;
      boolean written =
          IntStream.range(0, 700).anyMatch(x -> (image.getRGB(x, row) & 0xffffff) != ground);
      count += written ? 1 : 0;
    }
    return count;
  }

  /** How many points between two columns have the colour of texts. */
  private int ink(BufferedImage image, int from, int to) {
    return count(image, from, to, appearance.ink());
  }

  private static int count(BufferedImage image, int from, int to, String colour) {
    int ink = Integer.parseInt(colour.substring(1), 16);
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
