package org.kladez.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.md",
        "../schools/a.en.md#b:c",
        "#heading:x",
        "/content/a.md",
        "?q=a:b",
        "школа:5.md",
        "./a:b",
        "1:2"
      })
  void relativeAddressesAreInternal(String address) {
    assertThat(Links.sort(address)).isEqualTo(Links.Sort.INTERNAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org",
        "https://example.org/a:b",
        "HTTPS://EXAMPLE.ORG",
        "mailto:a@example.org",
        "tel:+375",
        "//example.org",
        "\\\\example.org",
        "/\\example.org",
        " https://example.org",
        "ht\ntps://example.org"
      })
  void allowedSchemesAreExternal(String address) {
    assertThat(Links.sort(address)).isEqualTo(Links.Sort.EXTERNAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "java\u0000script:alert(1)",
        "\u0001javascript:alert(1)",
        "javascript\u00A0:alert(1)",
        "javascript :alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://example.org",
        "blob:x",
        "x-scheme.1+2:y",
        "C:\\school"
      })
  void allOtherSchemesAreUnsafe(String address) {
    assertThat(Links.sort(address)).isEqualTo(Links.Sort.UNSAFE);
  }
}
