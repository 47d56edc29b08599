package org.kladez.social;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font as outlines. They are read by a library rather than by the system, whose letters differ
 * from machine to machine.
 */
final class Typeface {
  private final TrueTypeFont font;
  private final CmapLookup glyphs;

  /**
   * Reads a font.
   *
   * @param bytes a TrueType file
   * @throws IOException when it is none
   */
  Typeface(byte[] bytes) throws IOException {
    this.font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    this.glyphs = font.getUnicodeCmapLookup();
  }

  /** The width of a text at a size. */
  double width(String text, double size) throws IOException {
    double width = 0;
    for (int code : spaced(text).codePoints().toArray()) {
      width += font.getAdvanceWidth(glyphs.getGlyphId(code));
    }
    return width * size / font.getUnitsPerEm();
  }

  /** The outline of a line of text. */
  Path2D outline(String text, double size, double x, double baseline) throws IOException {
    Path2D line = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double scale = size / font.getUnitsPerEm();
    double right = x;
    for (int code : spaced(text).codePoints().toArray()) {
      int glyph = glyphs.getGlyphId(code);
      AffineTransform place = AffineTransform.getTranslateInstance(right, baseline);
      place.scale(scale, -scale);
      Path2D letter = font.getGlyph().getGlyph(glyph) == null ? null : path(glyph);
      if (letter != null) {
        line.append(letter.getPathIterator(place), false);
      }
      right += font.getAdvanceWidth(glyph) * scale;
    }
    return line;
  }

  private Path2D path(int glyph) throws IOException {
    return java.util.Objects.requireNonNull(font.getGlyph().getGlyph(glyph)).getPath();
  }

  /** Breaks a text into lines that are no wider than asked, unless a single word is. */
  List<String> lines(String text, double size, double width) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, size) > width) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }

  /** A line that is not to be broken between two words has a space there all the same. */
  private static String spaced(String text) {
    return text.replace('\u00a0', ' ');
  }
}
