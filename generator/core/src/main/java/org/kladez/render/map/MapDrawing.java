package org.kladez.render.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A map as an SVG draws it. Coordinates are whole units of a drawing of {@code width} × {@code
 * height}.
 *
 * @param width the drawing's width
 * @param height its height
 * @param land the path of the coasts, to be filled by the even-odd rule
 * @param grid the path of the meridians and parallels
 * @param marks what is marked, from north to south
 */
public record MapDrawing(int width, int height, String land, String grid, List<Mark> marks) {
  private static final int REACH = 33;
  private static final int MARGIN = 44;

  /** Copies the list. */
  public MapDrawing {
    marks = List.copyOf(marks);
  }

  /**
   * A mark for one place or for several near ones.
   *
   * @param x the distance from the left
   * @param y the distance from the top
   * @param places the numbers of the places it stands for
   * @param label its words; empty where there is no room for them
   * @param labelX where they stand
   * @param labelY the middle of their line
   * @param anchor {@code start}, {@code middle} or {@code end}: what of them stands at {@code
   *     labelX}
   */
  public record Mark(
      int x, int y, List<Integer> places, String label, int labelX, int labelY, String anchor) {
    /** Copies the list. */
    public Mark {
      places = List.copyOf(places);
    }
  }

  /**
   * Draws the part of the world where some places are.
   *
   * @param land the outline of the land
   * @param places the places
   * @param labels the words for each of them
   * @param width the drawing's width
   * @param height its height
   * @return the map
   */
  public static MapDrawing of(
      Land land, List<Place> places, List<String> labels, int width, int height) {
    Frame frame = new Frame(places, width, height, MARGIN);
    List<Point> points = places.stream().map(frame::of).toList();
    return new MapDrawing(
        width,
        height,
        Paths.land(land, frame),
        Paths.grid(places, frame),
        marks(Clusters.of(points, REACH), labels, width, height));
  }

  private static List<Mark> marks(
      List<Clusters.Cluster> clusters, List<String> labels, int width, int height) {
    Labels room = new Labels(width, height, clusters.stream().map(c -> c.middle()).toList());
    List<Mark> marks = new ArrayList<>();
    // The largest have the first choice of where their words stand.
    clusters.stream()
        .sorted(Comparator.comparing(c -> -c.points().size()))
        .forEach(cluster -> marks.add(mark(cluster, labels, room)));
    marks.sort(Comparator.comparingInt(Mark::y).thenComparingInt(Mark::x));
    return marks;
  }

  private static Mark mark(Clusters.Cluster cluster, List<String> labels, Labels room) {
    List<String> names = cluster.points().stream().map(labels::get).distinct().toList();
    String text = names.get(0) + (names.size() > 1 ? " +" + (names.size() - 1) : "");
    Optional<Labels.Label> label = room.place(cluster.middle(), cluster.points().size() > 1, text);
    int x = (int) Math.round(cluster.middle().x());
    int y = (int) Math.round(cluster.middle().y());
    return new Mark(
        x,
        y,
        cluster.points(),
        label.isPresent() ? text : "",
        label.map(Labels.Label::x).orElse(x),
        label.map(Labels.Label::y).orElse(y),
        label.map(Labels.Label::anchor).orElse("middle"));
  }
}
