package org.kladez.serve;

import java.nio.file.Path;
import java.util.Locale;

/**
 * What to preview, and how.
 *
 * @param source the folder with {@code site-config.yml} and {@code content/}
 * @param port the port of the server; 0 for any that is free
 * @param messages the language in which mistakes are told
 * @param threads how many threads may read entries at once
 */
public record PreviewOptions(Path source, int port, Locale messages, int threads) {
  /** The port that is taken when none is given. */
  public static final int USUAL_PORT = 4000;

  private static final int HIGHEST_PORT = 65535;

  /** Checks the numbers. */
  public PreviewOptions {
    if (!isPort(port)) {
      throw new IllegalArgumentException("not a port: " + port);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread is needed");
    }
    source = source.toAbsolutePath().normalize();
  }

  /**
   * Whether a number is a port.
   *
   * @param number the number
   * @return true from 0 to 65535
   */
  public static boolean isPort(int number) {
    return number >= 0 && number <= HIGHEST_PORT;
  }
}
