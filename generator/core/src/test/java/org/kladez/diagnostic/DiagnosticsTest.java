package org.kladez.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
  private static Diagnostic finding(String file, int line, int column, Code code, String value) {
    return Diagnostic.of(code, SourcePosition.inLine(file, line, column, 1), "value", value);
  }

  @Test
  void findingsStandInOneOrderWhoeverTellsThemFirst() {
    List<Diagnostic> ordered =
        List.of(
            finding("a", 1, 1, Code.YAML_COLON, ""),
            finding("a", 2, 1, Code.YAML_SYNTAX, ""),
            finding("a", 2, 3, Code.YAML_SYNTAX, ""),
            finding("a", 10, 1, Code.YAML_SYNTAX, "1"),
            finding("a", 10, 1, Code.YAML_SYNTAX, "2"),
            finding("a", 10, 1, Code.YAML_TAB, ""),
            finding("b", 1, 1, Code.YAML_SYNTAX, ""));
    for (int seed = 0; seed < 20; seed++) {
      List<Diagnostic> shuffled = new ArrayList<>(ordered);
      Collections.shuffle(shuffled, new Random(seed));
      Diagnostics diagnostics = new Diagnostics();
      shuffled.forEach(diagnostics::add);
      assertThat(diagnostics.sorted()).isEqualTo(ordered);
    }
  }

  @Test
  void theSameFindingIsToldOnce() {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.add(finding("a", 1, 1, Code.BAD_DATE, "x"));
    diagnostics.add(finding("a", 1, 1, Code.BAD_DATE, "x"));
    diagnostics.add(finding("a", 1, 1, Code.BAD_DATE, "y"));

    assertThat(diagnostics.sorted()).hasSize(2);
  }

  @Test
  void anErrorIsAtLeastAWarning() {
    Diagnostics diagnostics = new Diagnostics();
    assertThat(diagnostics.has(Severity.INFO)).isFalse();
    diagnostics.add(finding("a", 1, 1, Code.HTML_REMOVED, ""));
    assertThat(diagnostics.has(Severity.WARNING)).isTrue();
    assertThat(diagnostics.has(Severity.ERROR)).isFalse();
    diagnostics.add(finding("a", 1, 1, Code.BAD_DATE, ""));
    assertThat(diagnostics.has(Severity.WARNING)).isTrue();
    assertThat(diagnostics.has(Severity.ERROR)).isTrue();
  }

  @Test
  void aPlaceCountsFromOneAndDoesNotEndBeforeItBegins() {
    for (int[] wrong :
        List.of(
            new int[] {0, 1, 1, 1},
            new int[] {1, 0, 1, 1},
            new int[] {2, 1, 1, 9},
            new int[] {1, 3, 1, 2})) {
      assertThatThrownBy(() -> new SourcePosition("f", wrong[0], wrong[1], wrong[2], wrong[3]))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(new SourcePosition("f", 1, 3, 2, 1)).isNotNull();
  }
}
