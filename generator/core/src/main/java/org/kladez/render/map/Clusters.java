package org.kladez.render.map;

import java.util.ArrayList;
import java.util.List;

/** Makes marks of points: those that would cover each other become one. */
final class Clusters {
  private Clusters() {}

  /** Points that stand together: their numbers, and the middle of them. */
  record Cluster(List<Integer> points, Point middle) {
    Cluster {
      points = List.copyOf(points);
    }

    Cluster with(Cluster other) {
      List<Integer> all = new ArrayList<>(points);
      all.addAll(other.points);
      double weight = (double) other.points.size() / all.size();
      return new Cluster(
          all.stream().sorted().toList(),
          new Point(
              middle.x() + weight * (other.middle.x() - middle.x()),
              middle.y() + weight * (other.middle.y() - middle.y())));
    }
  }

  /**
   * Joins the two nearest until none are too near.
   *
   * @param points the points
   * @param reach how far apart marks must stand
   */
  static List<Cluster> of(List<Point> points, double reach) {
    List<Cluster> clusters = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      clusters.add(new Cluster(List.of(i), points.get(i)));
    }
    while (joinNearest(clusters, reach)) {
      // one pair less each time
    }
    return clusters;
  }

  private static boolean joinNearest(List<Cluster> clusters, double reach) {
    double nearest = reach;
    int first = -1;
    int second = -1;
    for (int i = 0; i < clusters.size(); i++) {
      for (int j = i + 1; j < clusters.size(); j++) {
        double distance = clusters.get(i).middle().distance(clusters.get(j).middle());
        if (distance < nearest) {
          nearest = distance;
          first = i;
          second = j;
        }
      }
    }
    if (first < 0) {
      return false;
    }
    Cluster other = clusters.remove(second);
    clusters.set(first, clusters.get(first).with(other));
    return true;
  }
}
