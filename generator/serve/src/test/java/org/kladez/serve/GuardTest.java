package org.kladez.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
  private static final String OURS = "localhost:4000";

  private final Guard guard = new Guard(4000);

  private boolean admits(String host, String origin, String site, String mode) {
    return guard.admits(
        Optional.ofNullable(host),
        Optional.ofNullable(origin),
        Optional.ofNullable(site),
        Optional.ofNullable(mode));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:4000", "LOCALHOST:4000", "127.0.0.1:4000", "[::1]:4000"})
  void admitsTheNamesOfThisMachine(String host) {
    assertThat(admits(host, null, null, null)).isTrue();
    assertThat(admits(host, "http://" + OURS, "same-origin", "cors")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example:4000",
        "localhost",
        "localhost:80",
        "localhost.evil.example:4000",
        "evil.example",
        "127.0.0.1.evil.example:4000",
        "",
        "user@localhost:4000",
        "localhost:40000"
      })
  void refusesEveryOtherName(String host) {
    assertThat(admits(host, null, null, null)).isFalse();
  }

  @Test
  void refusesARequestWithoutAName() {
    assertThat(admits(null, null, null, null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://evil.example", "https://localhost:4000", "http://localhost:3000", "null"})
  void refusesOtherOrigins(String origin) {
    assertThat(admits(OURS, origin, null, null)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "cross-site, no-cors, false",
    "cross-site, cors, false",
    "same-site, no-cors, false",
    "cross-site, navigate, true",
    "same-origin, cors, true",
    "none, navigate, true"
  })
  void letsOtherSitesLinkHereAndNothingElse(String site, String mode, boolean admitted) {
    assertThat(admits(OURS, null, site, mode)).isEqualTo(admitted);
  }
}
