package org.kladez.maven;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses the language of the messages: as asked for, else as the environment says. */
final class MessageLanguage {
  private MessageLanguage() {}

  static Locale choose(@Nullable String asked) {
    String language =
        Optional.ofNullable(asked)
            .or(
                () ->
                    Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                        .flatMap(name -> Optional.ofNullable(System.getenv(name)).stream())
                        .filter(value -> !value.isBlank())
                        .findFirst())
            .orElse("en");
    return language.matches("(?i)ru([_.@-].*)?") ? Locale.forLanguageTag("ru") : Locale.ENGLISH;
  }
}
