package org.kladez.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
  @ParameterizedTest
  @CsvSource({
    "2015, 2015, 0, 0",
    "2015-06, 2015, 6, 0",
    "2015-06-16, 2015, 6, 16",
    "2016-02-29, 2016, 2, 29",
    "0001-01-01, 1, 1, 1",
    "9999-12-31, 9999, 12, 31"
  })
  void isReadAndWrittenAtThePrecisionGiven(String text, int year, int month, int day) {
    PartialDate date = PartialDate.parse(text).orElseThrow();

    assertThat(date).isEqualTo(new PartialDate(year, month, day));
    assertThat(date).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "15",
        "0000",
        "20155",
        "2015-",
        "2015-6",
        "2015-06-1",
        "2015-13",
        "2015-00",
        "2015-06-00",
        "2015-13-40",
        "2015-02-29",
        "2015-06-31",
        "2015/06",
        "16.06.2015",
        "2015-06-16T00:00",
        " 2015",
        "2015 ",
        "-2015",
        "٢٠١٥",
        "2015-06-16-01"
      })
  void anythingElseIsNoDate(String text) {
    assertThat(PartialDate.parse(text)).isEmpty();
  }

  @Test
  void aDateThatTheCalendarDoesNotHaveCannotBeMade() {
    List<int[]> wrong =
        List.of(
            new int[] {0, 0, 0},
            new int[] {-1, 0, 0},
            new int[] {10000, 0, 0},
            new int[] {2015, 0, 1},
            new int[] {2015, -1, 0},
            new int[] {2015, 13, 0},
            new int[] {2015, 6, -1},
            new int[] {2015, 6, 31});
    for (int[] parts : wrong) {
      assertThatThrownBy(() -> new PartialDate(parts[0], parts[1], parts[2]))
          .as(parts[0] + "-" + parts[1] + "-" + parts[2])
          .isInstanceOf(DateTimeException.class);
    }
  }

  @Test
  void lessPreciseDatesStandBeforeThoseWithinThem() {
    assertThat(
            List.of("2014-12-31", "2015", "2015-01", "2015-01-01", "2015-02", "2015-10", "2016")
                .stream()
                .map(text -> PartialDate.parse(text).orElseThrow())
                .toList())
        .isSorted();
  }
}
