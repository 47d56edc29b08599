package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kladez.diagnostic.Code;

/** What becomes of pictures on their way into the site. */
class PicturesTest {
  private static final String ENTRY = "---\ntitle: A\n---\n\n![A field](field.jpg)\n";

  @TempDir Path folder;

  @Test
  void aLargePictureComesInSizesWithItsMeasures() throws IOException {
    TestSite site = site("field.jpg", picture("jpg", 2000, 1000));

    assertThat(site.build().diagnostics()).isEmpty();

    Element shown = shown(site);
    assertThat(shown.attr("width")).isEqualTo("1600");
    assertThat(shown.attr("height")).isEqualTo("800");
    assertThat(shown.attr("loading")).isEqualTo("lazy");
    assertThat(shown.attr("sizes")).isNotEmpty();
    assertThat(shown.attr("srcset"))
        .matches(".*-480\\.jpg 480w, .*-960\\.jpg 960w, .*\\.jpg 1600w");
    assertThat(media(site).values())
        .extracting(bytes -> image(bytes).getWidth())
        .containsExactlyInAnyOrder(480, 960, 1600);
  }

  @Test
  void aSmallPictureStaysAsLargeAsItIs() throws IOException {
    TestSite site = site("field.jpg", picture("jpg", 300, 200));
    site.build();

    assertThat(shown(site).attr("width")).isEqualTo("300");
    assertThat(shown(site).hasAttr("srcset")).isFalse();
    assertThat(media(site)).hasSize(1);
  }

  @Test
  void whatTheCameraWroteIntoTheFileIsTakenOut() throws IOException {
    byte[] picture = withExif(picture("jpg", 300, 200), 6);
    assertThat(text(picture)).contains("Exif", "Secret camera");
    TestSite site = site("field.jpg", picture);
    site.build();

    byte[] written = media(site).values().iterator().next();
    assertThat(text(written)).doesNotContain("Exif", "Secret camera");
    // The camera was held upright: the picture is turned, since nothing says so any more.
    assertThat(image(written).getWidth()).isEqualTo(200);
    assertThat(image(written).getHeight()).isEqualTo(300);
  }

  @Test
  void photographsComeAsWebpTooWhereTheSiteWantsThem() throws IOException {
    TestSite site = withWebp(site("field.jpg", noise("jpg", 1200, 900)));
    assertThat(site.build().diagnostics()).isEmpty();

    Element source = Jsoup.parse(site.built("en/notes/a/index.html")).selectFirst("picture source");
    assertThat(source.attr("type")).isEqualTo("image/webp");
    assertThat(source.attr("srcset")).matches(".*-480\\.webp 480w, .*\\.webp 1200w");
    assertThat(source.nextElementSibling().attr("src")).endsWith(".jpg");
    assertThat(source.nextElementSibling().attr("width")).isEqualTo("1200");
    Map<String, byte[]> media = media(site);
    for (String address : source.attr("srcset").split(" \\d+w(, )?")) {
      byte[] webp = media.get(address.replaceFirst("^(\\.\\./)+", ""));
      assertThat(text(webp)).startsWith("RIFF").contains("WEBPVP8 ");
    }
    Kladez.build(site.request().withClean(true));
    media(site).forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(media.get(path)));
  }

  @Test
  void aMachineThatCannotWriteWebpBuildsWithoutItAndSaysSo() throws Exception {
    TestSite site = withWebp(site("field.jpg", noise("jpg", 600, 400)));

    assertThat(OtherMachine.build(site.folder(), "mips64")).containsExactly("webp-missing");

    assertThat(media(site).keySet()).isNotEmpty().allMatch(path -> path.endsWith(".jpg"));
    assertThat(site.built("en/notes/a/index.html")).doesNotContain("<picture>");
  }

  @Test
  void drawingsKeepEveryPointAndSeeThroughWhereTheyDid() throws IOException {
    BufferedImage drawing = new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 300 * 200; i++) {
      drawing.setRGB(i % 300, i / 300, (i % 7) * 0x112233 + (i % 300 < 150 ? 0 : 0xff000000));
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(drawing, "png", png);
    TestSite site = withWebp(site("field.png", png.toByteArray()));
    site.write("content/notes/a.en.md", ENTRY.replace("jpg", "png"));
    site.build();

    Map<String, byte[]> media = media(site);
    String webp =
        media.keySet().stream().filter(p -> p.endsWith(".webp")).findFirst().orElseThrow();
    assertThat(text(media.get(webp))).contains("WEBPVP8L");
    BufferedImage read = image(media.get(webp));
    assertThat(read.getRGB(10, 10) >>> 24).isZero();
    assertThat(read.getRGB(200, 10)).isEqualTo(drawing.getRGB(200, 10));
  }

  /** The file that lies is 40 points wide and 30 high until it is turned. */
  @ParameterizedTest
  @CsvSource({"40x30.webp, 40, 30", "40x30.avif, 40, 30", "lying.webp, 30, 40"})
  void kindsThatJavaCannotReadHaveTheirMeasuresToo(String sample, String width, String height)
      throws IOException {
    byte[] picture = Files.readAllBytes(Path.of("src/test/resources/pictures", sample));
    String name = "field" + sample.substring(sample.indexOf('.'));
    TestSite site = site(name, picture);
    site.write("content/notes/a.en.md", ENTRY.replace("field.jpg", name));
    site.build();

    assertThat(shown(site).attr("width")).isEqualTo(width);
    assertThat(shown(site).attr("height")).isEqualTo(height);
    assertThat(media(site).values()).containsExactly(picture);
  }

  @ParameterizedTest
  @ValueSource(strings = {"webp", "avif"})
  void aFileOfSuchAKindThatIsNoPictureIsTold(String kind) throws IOException {
    TestSite site = site("field." + kind, "RIFF no picture".getBytes(StandardCharsets.UTF_8));
    site.write("content/notes/a.en.md", ENTRY.replace("jpg", kind));

    assertThat(site.build().diagnostics())
        .singleElement()
        .matches(found -> found.code() == Code.PICTURE_UNREADABLE);
  }

  @Test
  void aFileThatIsNoPictureIsTold() throws IOException {
    BuildReport report = site("field.jpg", "no picture".getBytes(StandardCharsets.UTF_8)).build();

    assertThat(report.failed()).isFalse();
    assertThat(report.diagnostics())
        .singleElement()
        .matches(found -> found.code() == Code.PICTURE_UNREADABLE)
        .matches(found -> found.at().file().equals("content/notes/field.jpg"));
  }

  @Test
  void theNextBuildTakesWhatWasKeptAndWritesTheSame() throws IOException {
    TestSite site = site("field.jpg", picture("jpg", 2000, 1000));
    site.build();
    Map<String, byte[]> first = media(site);
    SortedMap<String, byte[]> kept = TestSite.files(folder.resolve(".kladez/pictures"));
    assertThat(kept).hasSize(3);
    // Were a kept picture not used, the next site would not have it.
    byte[] other = picture("jpg", 1600, 800);
    site.write(
        ".kladez/pictures/"
            + kept.keySet().stream().filter(n -> n.contains("-1600-")).findFirst().orElseThrow(),
        other);
    site.write("content/notes/a.en.md", ENTRY.replace("title: A", "title: B"));
    site.build();

    assertThat(media(site).keySet()).isEqualTo(first.keySet());
    assertThat(media(site).values()).anyMatch(bytes -> java.util.Arrays.equals(bytes, other));
  }

  private TestSite site(String name, byte[] picture) {
    return TestSite.notes(folder)
        .write("content/notes/a.en.md", ENTRY)
        .write("content/notes/" + name, picture);
  }

  private static TestSite withWebp(TestSite site) throws IOException {
    Path config = site.folder().resolve("site-config.yml");
    Files.writeString(config, Files.readString(config) + "pictures: {webp: true}\n");
    return site;
  }

  /** Something like a photograph: no two points are equal. */
  private static byte[] noise(String kind, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width * height; i++) {
      int shade = (int) (127 + 100 * Math.sin(i % width / 31.0) * Math.cos(i / width / 17.0));
      image.setRGB(i % width, i / width, shade * 0x10101 ^ (i * 31 & 0x0f0f0f));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, kind, bytes);
    return bytes.toByteArray();
  }

  private static Element shown(TestSite site) throws IOException {
    return Jsoup.parse(site.built("en/notes/a/index.html")).selectFirst("img");
  }

  private static Map<String, byte[]> media(TestSite site) throws IOException {
    return TestSite.files(site.output()).entrySet().stream()
        .filter(file -> file.getKey().startsWith("media/"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static byte[] picture(String kind, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D out = image.createGraphics();
    out.setColor(Color.ORANGE);
    out.fillRect(0, 0, width / 2, height / 3);
    out.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, kind, bytes);
    return bytes.toByteArray();
  }

  /**
   * Puts a block of EXIF behind the start of a JPEG file: the way the camera was held, its name.
   */
  private static byte[] withExif(byte[] jpeg, int orientation) {
    String name = "Secret camera\0";
    ByteArrayOutputStream exif = new ByteArrayOutputStream();
    exif.writeBytes("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
    exif.writeBytes(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 2});
    exif.writeBytes(new byte[] {1, 0x10, 0, 2, 0, 0, 0, (byte) name.length(), 0, 0, 0, 38});
    exif.writeBytes(new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0});
    exif.writeBytes(new byte[] {0, 0, 0, 0});
    exif.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
    int length = exif.size() + 2;
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(jpeg, 0, 2);
    all.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
    all.writeBytes(exif.toByteArray());
    all.write(jpeg, 2, jpeg.length - 2);
    return all.toByteArray();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static BufferedImage image(byte[] bytes) {
    try {
      return ImageIO.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
