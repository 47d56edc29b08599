package org.kladez.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "http://example.org, http://example.org/",
    "HTTPS://Example.ORG/Path, https://example.org/Path",
    "http://example.org:80/, http://example.org/",
    "https://example.org:443/a, https://example.org/a",
    "https://example.org:80/a, https://example.org:80/a",
    "//example.org/a, https://example.org/a",
    "https://example.org/a#b, https://example.org/a",
    "https://example.org?q=1, https://example.org/?q=1",
    "https://example.org/a b|c, https://example.org/a%20b%7Cc",
    "https://example.org/100%, https://example.org/100%25",
    "https://example.org/%D0%B0, https://example.org/%D0%B0",
    "https://example.org/школа?а=я, https://example.org/%D1%88%D0%BA%D0%BE%D0%BB%D0%B0?%D0%B0=%D1%8F",
    "https://пример.рф/, https://xn--e1afmkfd.xn--p1ai/",
    "https://me:secret@example.org/, https://example.org/",
    "http://[::1]:8080/a, http://[::1]:8080/a",
    "https://example.org./, https://example.org/",
    "https://example.org/a\\b, https://example.org/a/b"
  })
  void readsAddressesAsBrowsersDo(String written, String asked) {
    assertThat(WebAddress.parse(written)).contains(URI.create(asked));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mailto:a@example.org",
        "ftp://example.org/",
        "javascript:alert(1)",
        "https://",
        "https://exa mple.org/",
        "https://example.org:99999/",
        "https://example.org:999999999999/",
        "https://example.org:0/",
        "https://[nonsense]/",
        "example.org",
        ""
      })
  void refusesWhatIsNoAddressOnTheWeb(String written) {
    assertThat(WebAddress.parse(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/c, https://example.org/c",
    "c, https://example.org/a/c",
    "../c?d#e, https://example.org/c?d",
    "?y=2, https://example.org/a/b?y=2",
    "#top, https://example.org/a/b",
    "//example.net/c, https://example.net/c",
    "http://example.net, http://example.net/",
    "/a b, https://example.org/a%20b"
  })
  void resolvesRedirects(String location, String target) {
    URI base = URI.create("https://example.org/a/b");
    assertThat(WebAddress.resolve(base, location)).contains(URI.create(target));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mailto:a@b", "data:text/html,x", "file:/etc/hosts", "https://"})
  void redirectsLeadToTheWebOnly(String location) {
    assertThat(WebAddress.resolve(URI.create("https://example.org/a"), location)).isEmpty();
  }

  @Test
  void understandsRedirectsInUtf8() {
    String bytes = new String("/я".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(WebAddress.resolve(URI.create("https://example.org/a"), bytes))
        .contains(URI.create("https://example.org/%D1%8F"));
  }

  @Test
  void knowsWhatClaimsToBeOnTheWeb() {
    assertThat(WebAddress.isWeb("HTTP://x")).isTrue();
    assertThat(WebAddress.isWeb("//x")).isTrue();
    assertThat(WebAddress.isWeb("mailto:x@y")).isFalse();
  }
}
