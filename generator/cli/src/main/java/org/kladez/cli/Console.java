package org.kladez.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What surrounds the command: its two streams and the environment. Tests bring their own.
 *
 * @param out takes what was asked for: reports, results
 * @param err takes what is told on the way: findings, faults
 * @param environment the environment's variables
 */
record Console(PrintStream out, PrintStream err, Map<String, String> environment) {
  /** Copies the environment. */
  Console {
    environment = Map.copyOf(environment);
  }

  /** The process's own streams, in UTF-8 whatever the terminal says. */
  static Console ofProcess() {
    return new Console(
        utf8(new FileOutputStream(FileDescriptor.out)),
        utf8(new FileOutputStream(FileDescriptor.err)),
        System.getenv());
  }

  static PrintStream utf8(OutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }
}
