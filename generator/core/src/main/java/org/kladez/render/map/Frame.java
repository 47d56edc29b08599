package org.kladez.render.map;

import java.util.ArrayList;
import java.util.List;

/** The part of the world that a map shows, and how it is laid onto the drawing. */
final class Frame {
  /** At least so much of the world is shown, in radians: some thousand kilometres. */
  private static final double LEAST = 0.2;

  /** How far beyond the drawing coasts go on, so that where they are cut is not seen. */
  private static final double OVER = 6;

  private final Projection projection;
  private final int width;
  private final int height;
  private final double scale;
  private final Point middle;

  Frame(List<Place> places, int width, int height, int margin) {
    this.projection = new Projection(places);
    this.width = width;
    this.height = height;
    List<Point> points = places.stream().map(projection::of).toList();
    double left = points.stream().mapToDouble(Point::x).min().orElse(0);
    double right = points.stream().mapToDouble(Point::x).max().orElse(0);
    double top = points.stream().mapToDouble(Point::y).min().orElse(0);
    double bottom = points.stream().mapToDouble(Point::y).max().orElse(0);
    this.middle = new Point((left + right) / 2, (top + bottom) / 2);
    this.scale =
        Math.min(
            (width - 2.0 * margin) / Math.max(LEAST, right - left),
            (height - 2.0 * margin) / Math.max(LEAST * height / width, bottom - top));
  }

  Point of(Place place) {
    Point point = projection.of(place);
    return new Point(
        width / 2.0 + (point.x() - middle.x()) * scale,
        height / 2.0 + (point.y() - middle.y()) * scale);
  }

  boolean holds(Point point) {
    return point.x() > -OVER
        && point.x() < width + OVER
        && point.y() > -OVER
        && point.y() < height + OVER;
  }

  /** The part of a ring that the drawing shows, cut along its edges (Sutherland and Hodgman). */
  List<Point> clip(Land.Ring ring) {
    List<Point> points = ring.points().stream().map(this::of).toList();
    points = cut(points, 1, 0, -OVER);
    points = cut(points, -1, 0, -width - OVER);
    points = cut(points, 0, 1, -OVER);
    return cut(points, 0, -1, -height - OVER);
  }

  /** Keeps what lies where {@code a·x + b·y ≥ least}. */
  private static List<Point> cut(List<Point> points, int a, int b, double least) {
    List<Point> kept = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Point from = points.get(i);
      Point to = points.get((i + 1) % points.size());
      double before = a * from.x() + b * from.y() - least;
      double after = a * to.x() + b * to.y() - least;
      if (before >= 0) {
        kept.add(from);
      }
      if ((before >= 0) != (after >= 0)) {
        double part = before / (before - after);
        kept.add(
            new Point(
                from.x() + part * (to.x() - from.x()), from.y() + part * (to.y() - from.y())));
      }
    }
    return kept;
  }
}
