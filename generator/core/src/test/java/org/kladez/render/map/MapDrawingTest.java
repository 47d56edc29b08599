package org.kladez.render.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MapDrawingTest {
  private static final Place BAKU = new Place(40.41, 49.87);
  private static final Place RIGA = new Place(56.95, 24.11);
  private static final Place YAKUTSK = new Place(62.03, 129.73);
  private static final Pattern NUMBER = Pattern.compile("-?\\d+");

  private final Land land = Land.read();

  @Test
  void eastIsRightOfWestAndNorthAboveSouth() {
    List<MapDrawing.Mark> marks = draw(BAKU, RIGA, YAKUTSK).marks();

    MapDrawing.Mark baku = mark(marks, 0);
    MapDrawing.Mark riga = mark(marks, 1);
    MapDrawing.Mark yakutsk = mark(marks, 2);
    assertThat(baku.y()).isGreaterThan(riga.y()).isGreaterThan(yakutsk.y());
    assertThat(yakutsk.x()).isGreaterThan(baku.x());
    assertThat(baku.x()).isGreaterThan(riga.x());
  }

  @Test
  void nearPlacesAreOneMarkAndEveryPlaceHasOne() {
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      List<Place> places = new ArrayList<>();
      int count = 1 + random.nextInt(40);
      for (int i = 0; i < count; i++) {
        places.add(new Place(-60 + random.nextDouble() * 130, -90 + random.nextDouble() * 180));
      }
      List<MapDrawing.Mark> marks = draw(places.toArray(Place[]::new)).marks();

      assertThat(marks.stream().flatMap(mark -> mark.places().stream()))
          .containsExactlyInAnyOrderElementsOf(IntStream.range(0, places.size()).boxed().toList());
      for (MapDrawing.Mark one : marks) {
        assertThat(one.x()).isBetween(0, 600);
        assertThat(one.y()).isBetween(0, 400);
        assertThat(marks)
            .filteredOn(other -> other != one)
            .allMatch(other -> Math.hypot(one.x() - other.x(), one.y() - other.y()) >= 31);
      }
    }
  }

  @Test
  void oneTownIsShownWithTheCoastsAroundIt() {
    MapDrawing map = draw(BAKU);

    assertThat(map.marks()).singleElement().matches(mark -> mark.label().equals("place 0"));
    assertThat(map.marks().get(0).x()).isEqualTo(300);
    assertThat(map.land()).startsWith("M").endsWith("z");
    assertThat(map.grid()).startsWith("M");
  }

  @Test
  void coastsEndALittleBeyondTheDrawing() {
    String path = draw(BAKU, RIGA).land();
    for (String ring : path.split("z", -1)) {
      long x = 0;
      long y = 0;
      Matcher numbers = NUMBER.matcher(ring);
      while (numbers.find()) {
        x += Long.parseLong(numbers.group());
        numbers.find();
        y += Long.parseLong(numbers.group());
        assertThat(x).isBetween(-8L, 608L);
        assertThat(y).isBetween(-8L, 408L);
      }
    }
  }

  @Test
  void wordsStandBesideTheirMarkAndNotOnOthers() {
    List<MapDrawing.Mark> marks =
        draw(BAKU, new Place(40.4, 50.9), new Place(40.4, 48.9), RIGA, YAKUTSK).marks();

    assertThat(marks).filteredOn(mark -> !mark.label().isEmpty()).isNotEmpty();
    assertThat(marks)
        .allMatch(
            mark ->
                mark.label().isEmpty()
                    || Math.hypot(mark.labelX() - mark.x(), mark.labelY() - mark.y()) >= 10);
  }

  private static MapDrawing.Mark mark(List<MapDrawing.Mark> marks, int place) {
    return marks.stream().filter(mark -> mark.places().contains(place)).findFirst().orElseThrow();
  }

  private MapDrawing draw(Place... places) {
    List<String> labels = IntStream.range(0, places.length).mapToObj(i -> "place " + i).toList();
    return MapDrawing.of(land, List.of(places), labels, 600, 400);
  }
}
