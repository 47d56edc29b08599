package org.kladez.render.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kladez.model.FieldValue;
import org.kladez.model.LocalEntry;
import org.kladez.render.map.MapDrawing;
import org.kladez.render.map.Place;

/**
 * A map of entries, drawn when the site is built.
 *
 * @param width the drawing's width
 * @param height its height
 * @param land the path of the coasts, for the even-odd rule
 * @param grid the path of meridians and parallels
 * @param marks what is marked, from north to south
 */
public record MapView(int width, int height, String land, String grid, List<Mark> marks) {
  /** Copies the list. */
  public MapView {
    marks = List.copyOf(marks);
  }

  /**
   * A mark for one entry, or for several that are near each other.
   *
   * @param x the distance from the left
   * @param y the distance from the top
   * @param entries the entries
   * @param label its words; empty where there is no room
   * @param labelX where they stand
   * @param labelY the middle of their line
   * @param anchor {@code start}, {@code middle} or {@code end}
   */
  public record Mark(
      int x, int y, List<EntryView> entries, String label, int labelX, int labelY, String anchor) {
    /** Copies the list. */
    public Mark {
      entries = List.copyOf(entries);
    }
  }

  /** Draws those of some entries that have a place; nothing when none has. */
  static Optional<MapView> of(
      PageContext page, List<LocalEntry> entries, List<String> labelFields, int width, int height) {
    List<LocalEntry> placed = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (LocalEntry entry : entries) {
      Optional<FieldValue.Geo> geo = geo(entry);
      if (geo.isPresent()) {
        placed.add(entry);
        places.add(new Place(geo.get().lat(), geo.get().lon()));
        labels.add(label(entry, labelFields));
      }
    }
    if (placed.isEmpty()) {
      return Optional.empty();
    }
    MapDrawing drawing = MapDrawing.of(page.model().land.get(), places, labels, width, height);
    List<Mark> marks = drawing.marks().stream().map(mark -> view(page, mark, placed)).toList();
    return Optional.of(new MapView(width, height, drawing.land(), drawing.grid(), marks));
  }

  private static Mark view(PageContext page, MapDrawing.Mark mark, List<LocalEntry> placed) {
    List<EntryView> entries =
        mark.places().stream().map(i -> new EntryView(page, placed.get(i))).toList();
    return new Mark(
        mark.x(), mark.y(), entries, mark.label(), mark.labelX(), mark.labelY(), mark.anchor());
  }

  static Optional<FieldValue.Geo> geo(LocalEntry entry) {
    return entry.fields().values().stream()
        .filter(FieldValue.Geo.class::isInstance)
        .map(FieldValue.Geo.class::cast)
        .findFirst();
  }

  /** What follows a comma is a place within the town: there is no room for it on a map. */
  private static String label(LocalEntry entry, List<String> fields) {
    return fields.stream()
        .flatMap(field -> entry.textField(field).stream())
        .map(place -> place.split(",", 2)[0])
        .findFirst()
        .orElse(entry.title());
  }
}
