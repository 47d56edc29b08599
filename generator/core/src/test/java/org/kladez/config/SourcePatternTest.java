package org.kladez.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a source file is found on the web. */
class SourcePatternTest {
  @Test
  void thePathIsEscaped() {
    SourcePattern pattern =
        SourcePattern.parse("https://example.org/edit/{path}#top").orElseThrow();

    assertThat(pattern.address("content/schools/школа 1/index#2?.ru.md"))
        .isEqualTo(
            "https://example.org/edit/content/schools/"
                + "%D1%88%D0%BA%D0%BE%D0%BB%D0%B0%201/index%232%3F.ru.md#top");
  }

  @Test
  void thePathMayStandInTheQuery() {
    SourcePattern pattern = SourcePattern.parse("https://example.org/?file={path}").orElseThrow();

    assertThat(pattern.address("content/a.en.md"))
        .isEqualTo("https://example.org/?file=content/a.en.md");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{path}",
        "https://example.org/edit/",
        "https://example.org/{file}",
        "https://example.org/a b/{path}",
        "https://user@example.org/{path}",
        "https:///{path}",
        "git@example.org:kb.git/{path}",
        "javascript:alert({path})",
        "mailto:kb@example.org?subject={path}"
      })
  void whatGivesNoAddressOfItsOwnIsNoPattern(String text) {
    assertThat(SourcePattern.parse(text)).isEmpty();
  }
}
