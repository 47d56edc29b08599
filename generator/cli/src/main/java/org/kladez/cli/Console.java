package org.kladez.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kladez.diagnostic.TextStyle;

/**
 * What surrounds the command: its streams, the environment and who sits before it. Tests bring
 * their own.
 *
 * @param out takes what was asked for: reports, results
 * @param err takes what is told on the way: findings, faults
 * @param environment the environment's variables
 * @param terminal answers questions; nothing when nobody would
 */
record Console(
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Optional<UnaryOperator<String>> terminal) {
  /** Copies the environment. */
  Console {
    environment = Map.copyOf(environment);
  }

  /** The process's own streams, in UTF-8 whatever the terminal says. */
  static Console ofProcess() {
    return new Console(
        utf8(new FileOutputStream(FileDescriptor.out)),
        utf8(new FileOutputStream(FileDescriptor.err)),
        System.getenv(),
        Optional.ofNullable(System.console()).map(terminal -> text -> answer(terminal, text)));
  }

  private static String answer(java.io.Console terminal, String question) {
    return Optional.ofNullable(terminal.readLine("%s ", question)).orElse("");
  }

  /** Asks whoever sits before it; without a terminal there is no answer. */
  Optional<String> ask(String question) {
    return terminal.map(asked -> asked.apply(question));
  }

  /**
   * How to write findings to the error stream. Java cannot tell whether that stream is a terminal,
   * so the script that starts it does.
   */
  TextStyle style() {
    boolean unwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return obeys() && !unwanted ? TextStyle.COLOURED : TextStyle.PLAIN;
  }

  /** Whether the error stream is a terminal that takes orders, such as to rub a line out. */
  boolean obeys() {
    boolean terminal = environment.getOrDefault("KLADEZ_STDERR_TTY", "").equals("1");
    boolean dumb = environment.getOrDefault("TERM", "dumb").equals("dumb");
    return terminal && !dumb;
  }

  static PrintStream utf8(OutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }
}
