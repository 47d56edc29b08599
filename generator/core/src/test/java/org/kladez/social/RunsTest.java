package org.kladez.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RunsTest {
  @Property
  void runsEndWhereTheyWereMadeToEnd(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 90) Integer> lengths) {
    int size = lengths.stream().mapToInt(length -> length).sum();
    int[] wide = new int[size];
    byte[] narrow = new byte[size];
    List<Integer> ends = new ArrayList<>();
    int at = 0;
    for (int run = 0; run < lengths.size(); run++) {
      for (int left = lengths.get(run); left > 0; left--) {
        wide[at] = 0x10000 + run;
        narrow[at] = (byte) run;
        at++;
      }
      ends.add(at);
    }
    List<Integer> wideEnds = new ArrayList<>();
    List<Integer> narrowEnds = new ArrayList<>();
    for (int from = 0; from < size; from = Runs.end(wide, from)) {
      wideEnds.add(Runs.end(wide, from));
    }
    for (int from = 0; from < size; from = Runs.end(narrow, from)) {
      narrowEnds.add(Runs.end(narrow, from));
    }
    assertThat(wideEnds).isEqualTo(ends);
    assertThat(narrowEnds).isEqualTo(ends);
  }
}
