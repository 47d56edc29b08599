package org.kladez.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoredLinksTest {
  @ParameterizedTest
  @CsvSource({
    "https://example.org/*, https://example.org/a/b?c, true",
    "https://example.org/*, https://example.net/, false",
    "https://example.org/*, http://example.org/, false",
    "https://example.org/*, https://example.org, true",
    "https://example.org/a, https://example.org/a, true",
    "https://example.org/a, https://example.org/a#b, true",
    "https://example.org/a, https://example.org/ab, false",
    "https://example.org/a.c, https://example.org/abc, false",
    "*://*.example.org/*, http://www.example.org/x, true",
    "*.pdf, https://example.org/a.pdf, true",
    "*.pdf, https://example.org/a.pdf.html, false",
    "https://пример.рф/*, https://пример.рф/а, true"
  })
  void anAsteriskIsAnyText(String pattern, String address, boolean ignored) {
    assertThat(
            new IgnoredLinks(List.of("https://other.example/", pattern))
                .contains(address, WebAddress.parse(address).orElseThrow()))
        .isEqualTo(ignored);
  }
}
