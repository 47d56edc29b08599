package org.kladez.render.map;

/**
 * A point of a drawing; y grows downwards.
 *
 * @param x the distance from the left
 * @param y the distance from the top
 */
record Point(double x, double y) {
  double distance(Point other) {
    return Math.hypot(x - other.x, y - other.y);
  }
}
