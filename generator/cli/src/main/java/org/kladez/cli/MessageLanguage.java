package org.kladez.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The languages that the command speaks. */
enum MessageLanguage {
  /** English. */
  EN,
  /** Russian. */
  RU;

  Locale locale() {
    return Locale.forLanguageTag(toString());
  }

  /**
   * The language of the environment as POSIX defines it: the first of three variables that is set.
   */
  static MessageLanguage of(Map<String, String> environment) {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
            .map(environment::get)
            .filter(Objects::nonNull)
            .filter(value -> !value.isBlank())
            .findFirst()
            .filter(value -> value.matches("(?i)ru([_.@-].*)?"))
            .isPresent()
        ? RU
        : EN;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
