package org.kladez.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the command as a shell would, within the test. */
final class Shell {
  private final Map<String, String> environment;
  private final Optional<String> answer;

  Shell(Map<String, String> environment) {
    this(environment, Optional.empty());
  }

  private Shell(Map<String, String> environment, Optional<String> answer) {
    this.environment = environment;
    this.answer = answer;
  }

  /** The same shell on a terminal, where somebody answers every question so. */
  Shell answering(String text) {
    return new Shell(environment, Optional.of(text));
  }

  static Shell english() {
    return new Shell(Map.of("LANG", "en_GB.UTF-8"));
  }

  static Shell russian() {
    return new Shell(Map.of("LANG", "ru_RU.UTF-8"));
  }

  Answer run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            Console.utf8(out), Console.utf8(err), environment, answer.map(a -> question -> a));
    int code = Main.run(console, arguments);
    return new Answer(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs a command on a source folder. */
  Answer in(Path source, String... arguments) {
    Stream<String> place = Stream.of("--source", source.toString());
    return run(Stream.concat(Stream.of(arguments), place).toArray(String[]::new));
  }

  record Answer(int code, String out, String err) {}
}
