package org.kladez.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompactorTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      delimiter = '>',
      value = {
        "a { b: c; d : e; }>a{b:c;d :e}",
        "a  b { }>a b{}",
        "a /* x */ b {}>a b{}",
        "a/* x */.b {}>a .b{}",
        "a { b: calc(1px + 2px) }>a{b:calc(1px + 2px)}",
        "a::after { content: \"/* no;  comment */\" }>a::after{content:\"/* no;  comment */\"}",
        "a { content: '\\'  ;' }>a{content:'\\'  ;'}",
        "a , b :is(c, d) { e: f(1, 2) }>a,b :is(c,d){e:f(1,2)}",
        "a { b: c /* open>a{b:c",
        "@media (min-width: 3rem) and (hover) { & b { c: d } }>@media (min-width:3rem) and (hover){& b{c:d}}",
      })
  void keepsWhatTheStylesheetMeans(String css, String expected) {
    assertThat(compact(css)).isEqualTo(expected);
  }

  @Test
  void whatIsCompactStaysAsItIs() {
    String compact = "a b{c:d;e:\"  \"}f,g{}";
    assertThat(compact(compact)).isEqualTo(compact);
  }

  private static String compact(String css) {
    return new String(
        Compactor.compact(css.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }
}
