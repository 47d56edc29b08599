package org.kladez.render.map;

import java.util.List;

/**
 * An equidistant conic projection: true to scale along every meridian and two parallels, so that
 * wide countries of the north keep their shape. Near the equator the cone is a cylinder.
 */
final class Projection {
  private static final double FLAT = 0.05;
  private static final double FARTHEST = 130;
  private static final double POLE = 88;

  private final double lon0;
  private final double n;
  private final double g;
  private final double middle;

  /** A projection for some places: the two parallels lie a sixth within their range. */
  Projection(List<Place> places) {
    double south = places.stream().mapToDouble(Place::lat).min().orElse(0);
    double north = places.stream().mapToDouble(Place::lat).max().orElse(0);
    double west = places.stream().mapToDouble(Place::lon).min().orElse(0);
    double east = places.stream().mapToDouble(Place::lon).max().orElse(0);
    double first = Math.toRadians(south + (north - south) / 6);
    double second = Math.toRadians(north - (north - south) / 6);
    this.lon0 = (west + east) / 2;
    this.middle = Math.toRadians((south + north) / 2);
    this.n =
        second - first < FLAT
            ? Math.sin(middle)
            : (Math.cos(first) - Math.cos(second)) / (second - first);
    this.g = isFlat() ? 0 : Math.cos(first) / n + first;
  }

  private boolean isFlat() {
    return Math.abs(n) < FLAT;
  }

  /** Where a place lies, in radians from the middle of the map. */
  Point of(Place place) {
    double away = Math.IEEEremainder(place.lon() - lon0, 360);
    double lambda = Math.toRadians(Math.max(-FARTHEST, Math.min(FARTHEST, away)));
    double phi = Math.toRadians(Math.max(-POLE, Math.min(POLE, place.lat())));
    if (isFlat()) {
      return new Point(lambda * Math.cos(middle), middle - phi);
    }
    double rho = g - phi;
    return new Point(rho * Math.sin(n * lambda), rho * Math.cos(n * lambda) - (g - middle));
  }
}
