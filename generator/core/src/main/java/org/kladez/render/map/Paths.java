package org.kladez.render.map;

import java.util.ArrayList;
import java.util.List;

/** Writes lines as SVG does: {@code M12 30l4-2 …z}, in whole units, relative to each other. */
final class Paths {
  private static final double SMALLEST = 6;

  /** A shorter way from one corner of a coast to the next is not seen. */
  private static final int LEAST = 3;

  private static final int STEP = 10;
  private static final int SAMPLE = 5;
  private static final int BEYOND = 40;

  private Paths() {}

  static String land(Land land, Frame frame) {
    StringBuilder path = new StringBuilder();
    for (Land.Ring ring : land.rings()) {
      List<Point> points = frame.clip(ring);
      if (points.size() > 2 && area(points) > SMALLEST) {
        line(points, path);
        path.append('z');
      }
    }
    return path.toString();
  }

  private static double area(List<Point> points) {
    double sum = 0;
    for (int i = 0; i < points.size(); i++) {
      Point next = points.get((i + 1) % points.size());
      sum += points.get(i).x() * next.y() - next.x() * points.get(i).y();
    }
    return Math.abs(sum) / 2;
  }

  /** Every tenth meridian and parallel, as far as the drawing shows them. */
  static String grid(List<Place> places, Frame frame) {
    int west = round(places.stream().mapToDouble(Place::lon).min().orElse(0)) - BEYOND;
    int east = round(places.stream().mapToDouble(Place::lon).max().orElse(0)) + BEYOND;
    int south =
        Math.max(-80, round(places.stream().mapToDouble(Place::lat).min().orElse(0)) - BEYOND);
    int north =
        Math.min(80, round(places.stream().mapToDouble(Place::lat).max().orElse(0)) + BEYOND);
    StringBuilder path = new StringBuilder();
    for (int lon = west; lon <= east; lon += STEP) {
      List<Point> line = new ArrayList<>();
      for (int lat = south; lat <= north; lat += SAMPLE) {
        line.add(frame.of(new Place(lat, lon)));
      }
      shown(line, frame, path);
    }
    for (int lat = south; lat <= north; lat += STEP) {
      List<Point> line = new ArrayList<>();
      for (int lon = west; lon <= east; lon += SAMPLE) {
        line.add(frame.of(new Place(lat, lon)));
      }
      shown(line, frame, path);
    }
    return path.toString();
  }

  private static int round(double degrees) {
    return (int) Math.round(degrees / STEP) * STEP;
  }

  /** The part of a line from the last point before the drawing to the first behind it. */
  private static void shown(List<Point> line, Frame frame, StringBuilder path) {
    int first = line.size();
    int last = -1;
    for (int i = 0; i < line.size(); i++) {
      if (frame.holds(line.get(i))) {
        first = Math.min(first, i);
        last = i;
      }
    }
    if (last >= 0) {
      line(line.subList(Math.max(0, first - 1), Math.min(line.size(), last + 2)), path);
    }
  }

  private static void line(List<Point> points, StringBuilder path) {
    long x = Math.round(points.get(0).x());
    long y = Math.round(points.get(0).y());
    path.append('M').append(x).append(' ').append(y).append('l');
    boolean begun = false;
    for (Point point : points.subList(1, points.size())) {
      long right = Math.round(point.x()) - x;
      long down = Math.round(point.y()) - y;
      if (Math.abs(right) + Math.abs(down) >= LEAST) {
        number(right, begun, path);
        number(down, true, path);
        begun = true;
        x += right;
        y += down;
      }
    }
    if (!begun) {
      path.append("0 0");
    }
  }

  /** A minus parts numbers as well as a space does. */
  private static void number(long value, boolean parted, StringBuilder path) {
    path.append(parted && value >= 0 ? " " : "").append(value);
  }
}
