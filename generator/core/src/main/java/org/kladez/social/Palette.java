package org.kladez.social;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kladez.theme.Appearance;

/**
 * The few colours of a card: the theme's own, and the shades between them at the edges of letters.
 * Shades of which nobody sees the difference become one, so that a byte is enough for a point.
 */
final class Palette {
  private static final int MOST = 256;

  /** The highest bits of red, green and blue; of the last choice there are 64 colours in all. */
  private static final List<Integer> KEPT = List.of(0xf8f8f8, 0xf0f0f0, 0xe0e0e0, 0xc0c0c0);

  private static final int SHADE_BITS = 5;
  private static final int SHADE = (1 << SHADE_BITS) - 1;

  private final int kept;

  /** The place of each colour and 1, by its highest bits; 0 where it has none. */
  private final int[] places = new int[1 << (3 * SHADE_BITS)];

  private final int[] colours = new int[MOST];
  private int size;

  private Palette(int kept, Appearance appearance) {
    this.kept = kept;
    for (String name : List.of("ground", "ink", "accent", "mark")) {
      place(Integer.parseInt(appearance.colour(name).substring(1), 16));
    }
  }

  /** The same picture with a palette. */
  static BufferedImage reduce(BufferedImage image, Appearance appearance) {
    int[] points = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    for (int bits : KEPT) {
      Palette palette = new Palette(bits, appearance);
      Optional<byte[]> indices = palette.indices(points);
      if (indices.isPresent()) {
        return palette.image(image.getWidth(), image.getHeight(), indices.get());
      }
    }
    throw new IllegalStateException("no more than 64 colours are left, and four of the theme");
  }

  /** The place of each point's colour; nothing when there are too many. */
  private Optional<byte[]> indices(int[] points) {
    byte[] indices = new byte[points.length];
    int from = 0;
    while (from < points.length) {
      int place = place(points[from]);
      if (place < 0) {
        return Optional.empty();
      }
      int end = Runs.end(points, from);
      // The first place is the ground's, most of the card, and stands there already.
      if (place > 0) {
        Arrays.fill(indices, from, end, (byte) place);
      }
      from = end;
    }
    return Optional.of(indices);
  }

  /** The place of a colour; less than nothing when there is no place left. */
  private int place(int colour) {
    int shade = shade(colour & kept);
    if (places[shade] == 0) {
      if (size == MOST) {
        return -1;
      }
      colours[size] = colour;
      size++;
      places[shade] = size;
    }
    return places[shade] - 1;
  }

  /** The highest bits of red, green and blue together. */
  private static int shade(int colour) {
    int dropped = Byte.SIZE - SHADE_BITS;
    int red = colour >> (2 * Byte.SIZE + dropped) & SHADE;
    int green = colour >> (Byte.SIZE + dropped) & SHADE;
    int blue = colour >> dropped & SHADE;
    return (red << SHADE_BITS | green) << SHADE_BITS | blue;
  }

  private BufferedImage image(int width, int height, byte[] indices) {
    IndexColorModel model =
        new IndexColorModel(Byte.SIZE, size, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
    byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    System.arraycopy(indices, 0, data, 0, indices.length);
    return image;
  }
}
