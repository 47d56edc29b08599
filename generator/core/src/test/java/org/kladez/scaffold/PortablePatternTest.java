package org.kladez.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kladez.model.EntryId;

class PortablePatternTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[0-9X-]{10,17}",
        ".+@.+",
        "(?:a|b)+?c{2,}",
        "(?=x)[^\\]\\d]*",
        "\\+7 \\(\\d{3}\\)",
        EntryId.SLUG
      })
  void takesOverWhatBothUnderstand(String expression) {
    assertThat(PortablePattern.of(Pattern.compile(expression)))
        .contains("^(?:" + expression + ")$");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?i)abc",
        "a++",
        "a*+b",
        "\\Aa\\z",
        "\\Qa.b\\E",
        "[a-z&&[^b]]",
        "\\p{IsCyrillic}+",
        "\\h",
        "(?<=a)b",
        "(?<name>a)",
        "[\\w-.]",
        "\\-"
      })
  void leavesOutWhatEcmaScriptReadsOtherwise(String expression) {
    assertThat(PortablePattern.of(Pattern.compile(expression))).isEmpty();
  }

  @Test
  void leavesOutAPatternWithFlags() {
    assertThat(PortablePattern.of(Pattern.compile("a", Pattern.CASE_INSENSITIVE))).isEmpty();
  }
}
