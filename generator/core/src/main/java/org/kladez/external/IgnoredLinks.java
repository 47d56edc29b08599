package org.kladez.external;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The addresses that are not to be visited, by patterns in which {@code *} is any text. */
final class IgnoredLinks {
  private final List<Pattern> patterns;

  IgnoredLinks(List<String> patterns) {
    this.patterns = patterns.stream().map(IgnoredLinks::pattern).toList();
  }

  private static Pattern pattern(String text) {
    return Pattern.compile(
        Arrays.stream(text.split("\\*+", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*")));
  }

  /**
   * Whether an address is left out.
   *
   * @param written the address as written
   * @param asked the address as it would be asked for
   */
  boolean contains(String written, URI asked) {
    return patterns.stream()
        .anyMatch(p -> p.matcher(written).matches() || p.matcher(asked.toString()).matches());
  }
}
