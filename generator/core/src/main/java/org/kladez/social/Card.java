package org.kladez.social;

import com.pngencoder.PngEncoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.kladez.model.Hashes;
import org.kladez.model.OutputFile;
import org.kladez.theme.Appearance;

/** Draws the picture that stands for a page: a title, the site's name, and the theme's emblem. */
final class Card {
  /** What networks ask for: 1.91 to 1. */
  static final int WIDTH = 1200;

  static final int HEIGHT = 630;
  private static final int MARGIN = 80;
  private static final int EMBLEM = 400;
  private static final int ROOM = WIDTH - EMBLEM - 3 * MARGIN + 20;
  private static final double LARGEST = 88;
  private static final double SMALLEST = 36;
  private static final double NAME = 34;
  private static final double LEADING = 1.15;

  /** What is left for the title between the lines above and below it. */
  private static final double TITLE = HEIGHT - 2 * (MARGIN + NAME + 20);

  private static final int LEVEL = 3;

  /** A run of this length is not yet at its end. */
  private static final int LONG = 255;

  private final Appearance appearance;
  private final Typeface headings;
  private final Typeface texts;

  Card(Appearance appearance, Typeface headings, Typeface texts) {
    this.appearance = appearance;
    this.headings = headings;
    this.texts = texts;
  }

  /**
   * Draws a card.
   *
   * @param picture what stands on it
   * @param tagline what stands at the bottom where the picture is not of a kind; may be empty
   * @return the picture as a PNG file
   */
  OutputFile draw(SocialPicture picture, String tagline) throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D out = image.createGraphics();
    try {
      out.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      out.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      out.setColor(Color.decode(appearance.ground()));
      out.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
      boxes(out, appearance.emblem());
      boxes(out, picture.marks());
      out.setColor(Color.decode(appearance.accent()));
      out.fill(texts.outline(picture.site(), NAME, MARGIN, MARGIN + NAME));
      out.setColor(Color.decode(appearance.ink()));
      title(out, picture.title());
      String below = picture.kind().isEmpty() ? tagline : picture.kind();
      List<String> lines = texts.lines(below, NAME - 6, ROOM);
      for (int i = 0; i < lines.size(); i++) {
        double y = HEIGHT - MARGIN - (lines.size() - 1 - i) * NAME * LEADING;
        out.fill(texts.outline(lines.get(i), NAME - 6, MARGIN, y));
      }
    } finally {
      out.dispose();
    }
    BufferedImage reduced = Palette.reduce(image, appearance);
    String path = "social/" + picture.name() + "-" + hash(reduced) + ".png";
    return new OutputFile(path, png(reduced));
  }

  /** As large as there is room for, in the middle of the card's height. */
  private void title(Graphics2D out, String title) throws IOException {
    double size = LARGEST;
    List<String> lines = headings.lines(title, size, ROOM);
    while (size > SMALLEST && (isTooHigh(lines, size) || isTooWide(lines, size))) {
      size -= 4;
      lines = headings.lines(title, size, ROOM);
    }
    int shown = Math.min(lines.size(), (int) (TITLE / (size * LEADING)));
    double top = (HEIGHT - shown * size * LEADING) / 2;
    for (int i = 0; i < shown; i++) {
      out.fill(headings.outline(lines.get(i), size, MARGIN, top + (i + 0.8) * size * LEADING));
    }
  }

  private static boolean isTooHigh(List<String> lines, double size) {
    return lines.size() * size * LEADING > TITLE;
  }

  private boolean isTooWide(List<String> lines, double size) throws IOException {
    for (String line : lines) {
      if (headings.width(line, size) > ROOM) {
        return true;
      }
    }
    return false;
  }

  private void boxes(Graphics2D out, List<Appearance.Box> boxes) {
    double left = WIDTH - MARGIN - EMBLEM;
    double top = (HEIGHT - EMBLEM) / 2.0;
    double unit = EMBLEM / 100.0;
    for (Appearance.Box box : boxes) {
      out.setColor(Color.decode(appearance.colour(box.colour())));
      out.fill(
          new Rectangle2D.Double(
              left + box.x() * unit,
              top + box.y() * unit,
              box.width() * unit,
              box.height() * unit));
    }
  }

  /**
   * A hash of the points: how tightly a machine packs them must not change the name. Runs of equal
   * points are hashed as one, for most of a card is.
   */
  private static String hash(BufferedImage image) {
    byte[] points = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    byte[] runs = new byte[2 * points.length + 2];
    int size = 0;
    int from = 0;
    while (from < points.length) {
      byte point = points[from];
      int to = Runs.end(points, from);
      runs[size++] = point;
      int length = to - from;
      for (; length >= LONG; length -= LONG) {
        runs[size++] = (byte) LONG;
      }
      runs[size++] = (byte) length;
      from = to;
    }
    IndexColorModel colours = (IndexColorModel) image.getColorModel();
    ByteBuffer palette = ByteBuffer.allocate(colours.getMapSize() * Integer.BYTES);
    for (int i = 0; i < colours.getMapSize(); i++) {
      palette.putInt(colours.getRGB(i));
    }
    return Hashes.shortHash(palette.array(), Arrays.copyOf(runs, size));
  }

  private static byte[] png(BufferedImage image) {
    return new PngEncoder()
        .withBufferedImage(image)
        .withCompressionLevel(LEVEL)
        .withMultiThreadedCompressionEnabled(false)
        .toBytes();
  }
}
