package org.kladez.render.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for the words beside marks: to the right, to the left, above or below, or nowhere. */
final class Labels {
  private static final double LETTER = 7.4;
  private static final double LINE = 16;
  private static final double GAP = 12;
  private static final double NUMBER = 6;

  private final int width;
  private final int height;
  private final List<Box> taken = new ArrayList<>();

  Labels(int width, int height, List<Point> marks) {
    this.width = width;
    this.height = height;
    marks.forEach(m -> taken.add(new Box(m.x() - 10, m.y() - 10, m.x() + 10, m.y() + 10)));
  }

  /** Where a label stands: the middle of its line, and whether it begins, centres or ends there. */
  record Label(int x, int y, String anchor) {}

  private record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  /**
   * Finds room beside a mark.
   *
   * @param mark where the mark stands
   * @param wide whether the mark is a number, which is wider than a mark of one place
   * @param text the words
   */
  Optional<Label> place(Point mark, boolean wide, String text) {
    double gap = wide ? GAP + NUMBER : GAP;
    double length = text.codePointCount(0, text.length()) * LETTER;
    double half = LINE / 2;
    double x = mark.x();
    double y = mark.y();
    return room(new Box(x + gap, y - half, x + gap + length, y + half), x + gap, "start")
        .or(() -> room(new Box(x - gap - length, y - half, x - gap, y + half), x - gap, "end"))
        .or(
            () ->
                room(new Box(x - length / 2, y - gap - LINE, x + length / 2, y - gap), x, "middle"))
        .or(
            () ->
                room(
                    new Box(x - length / 2, y + gap, x + length / 2, y + gap + LINE), x, "middle"));
  }

  private Optional<Label> room(Box box, double x, String anchor) {
    boolean inside =
        box.left > 4 && box.right < width - 4 && box.top > 4 && box.bottom < height - 4;
    if (!inside || taken.stream().anyMatch(box::meets)) {
      return Optional.empty();
    }
    taken.add(box);
    int y = (int) Math.round((box.top + box.bottom) / 2);
    return Optional.of(new Label((int) Math.round(x), y, anchor));
  }
}
