package org.kladez.render.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The outline of the land, without borders, from Natural Earth (public domain) at 1:50 million.
 *
 * @param rings coasts; a ring within another is water
 */
public record Land(List<Ring> rings) {
  private static final double HUNDREDTH = 0.01;

  /** Copies the list. */
  public Land {
    rings = List.copyOf(rings);
  }

  /**
   * A closed line.
   *
   * @param points its corners
   */
  public record Ring(List<Place> points) {
    /** Copies the list. */
    public Ring {
      points = List.copyOf(points);
    }
  }

  /**
   * Reads the outline that comes with the generator.
   *
   * @return the outline
   */
  public static Land read() {
    try (InputStream file = Land.class.getResourceAsStream("/org/kladez/map/land.txt")) {
      if (file == null) {
        throw new IllegalStateException("the outline of the land is not on the class path");
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new Land(text.lines().map(Land::ring).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first point, then the way from each point to the next, in hundredths of a degree. */
  private static Ring ring(String line) {
    String[] numbers = line.split(" ", -1);
    List<Place> points = new ArrayList<>(numbers.length / 2);
    int lon = 0;
    int lat = 0;
    for (int i = 0; i + 1 < numbers.length; i += 2) {
      lon += Integer.parseInt(numbers[i]);
      lat += Integer.parseInt(numbers[i + 1]);
      points.add(new Place(lat * HUNDREDTH, lon * HUNDREDTH));
    }
    return new Ring(points);
  }
}
