package org.kladez.social;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
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
  private static final int MOST_LINES = 4;
  private static final double LEADING = 1.15;
  private static final int RUN = 2 * Integer.BYTES;

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
   * @param name the name of the file, before its hash
   * @param title what stands large
   * @param site the site's name
   * @param below what stands at the bottom; may be empty
   * @return the picture as a PNG file
   */
  OutputFile draw(String name, String title, String site, String below) throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D out = image.createGraphics();
    try {
      out.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      out.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      out.setColor(Color.decode(appearance.ground()));
      out.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
      emblem(out);
      out.setColor(Color.decode(appearance.accent()));
      out.fill(texts.outline(site, NAME, MARGIN, MARGIN + NAME));
      out.setColor(Color.decode(appearance.ink()));
      title(out, title);
      List<String> lines = texts.lines(below, NAME - 6, ROOM);
      for (int i = 0; i < lines.size(); i++) {
        double y = HEIGHT - MARGIN - (lines.size() - 1 - i) * NAME * LEADING;
        out.fill(texts.outline(lines.get(i), NAME - 6, MARGIN, y));
      }
    } finally {
      out.dispose();
    }
    return new OutputFile("social/" + name + "-" + hash(image) + ".png", png(image));
  }

  /** As large as it goes in few enough lines, in the middle of the card's height. */
  private void title(Graphics2D out, String title) throws IOException {
    double size = LARGEST;
    List<String> lines = headings.lines(title, size, ROOM);
    while (size > SMALLEST && (lines.size() > MOST_LINES || isTooWide(lines, size))) {
      size -= 4;
      lines = headings.lines(title, size, ROOM);
    }
    List<String> shown = lines.subList(0, Math.min(lines.size(), MOST_LINES + 1));
    double top = (HEIGHT - shown.size() * size * LEADING) / 2;
    for (int i = 0; i < shown.size(); i++) {
      out.fill(headings.outline(shown.get(i), size, MARGIN, top + (i + 0.8) * size * LEADING));
    }
  }

  private boolean isTooWide(List<String> lines, double size) throws IOException {
    for (String line : lines) {
      if (headings.width(line, size) > ROOM) {
        return true;
      }
    }
    return false;
  }

  private void emblem(Graphics2D out) {
    double left = WIDTH - MARGIN - EMBLEM;
    double top = (HEIGHT - EMBLEM) / 2.0;
    double unit = EMBLEM / 100.0;
    for (Appearance.Box box : appearance.emblem()) {
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
    int[] points = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    ByteArrayOutputStream runs = new ByteArrayOutputStream();
    int from = 0;
    for (int i = 1; i <= points.length; i++) {
      if (i == points.length || points[i] != points[from]) {
        byte[] run = ByteBuffer.allocate(RUN).putInt(points[from]).putInt(i - from).array();
        runs.write(run, 0, RUN);
        from = i;
      }
    }
    return Hashes.shortHash(runs.toByteArray());
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(image, "png", out)) {
        throw new IOException("this Java writes no PNG files");
      }
    }
    return bytes.toByteArray();
  }
}
