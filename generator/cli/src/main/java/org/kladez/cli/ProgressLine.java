package org.kladez.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.kladez.Progress;

/**
 * Tells on the error stream how far a build is: on a terminal in one line that is written over, and
 * anywhere else in a line now and then. Builds that are soon done tell nothing.
 */
final class ProgressLine implements Progress {
  private static final String RUB_OUT = "\r\u001b[K";
  private static final Duration FIRST = Duration.ofMillis(700);
  private static final Duration ON_TERMINAL = Duration.ofMillis(100);
  private static final Duration ELSEWHERE = Duration.ofSeconds(10);

  /** After less than this nobody can say how long the rest will take. */
  private static final Duration ENOUGH = Duration.ofSeconds(1);

  private final Optional<PrintStream> to;
  private final Texts texts;
  private final boolean terminal;
  private final LongSupplier clock;
  private Stage stage = Stage.READ;
  private long begin;
  private long next;
  private boolean shown;

  /**
   * Prepares to tell.
   *
   * @param to takes the lines; nothing when they are not wanted
   * @param texts the words
   * @param terminal whether a line can be written over
   * @param clock nanoseconds
   */
  ProgressLine(Optional<PrintStream> to, Texts texts, boolean terminal, LongSupplier clock) {
    this.to = to;
    this.texts = texts;
    this.terminal = terminal;
    this.clock = clock;
    this.begin = clock.getAsLong();
    this.next = begin + (terminal ? FIRST : ELSEWHERE).toNanos();
  }

  static ProgressLine of(Console console, Texts texts, ReportOptions options) {
    Optional<PrintStream> to = options.quiet() ? Optional.empty() : Optional.of(console.err());
    return new ProgressLine(to, texts, console.obeys(), System::nanoTime);
  }

  /** Work that may fail to read or write. */
  interface Work<T> {
    T run() throws IOException;
  }

  /** Does work that tells its progress here, and leaves the terminal's line empty. */
  <T> T during(Work<T> work) throws IOException {
    try {
      return work.run();
    } finally {
      if (shown && terminal) {
        to.ifPresent(out -> out.print(RUB_OUT));
      }
    }
  }

  @Override
  public void at(Stage now, int done, int all) {
    long time = clock.getAsLong();
    if (now != stage) {
      stage = now;
      begin = time;
    }
    if (time - next >= 0 && to.isPresent()) {
      next = time + (terminal ? ON_TERMINAL : ELSEWHERE).toNanos();
      shown = true;
      String line = line(done, all, Duration.ofNanos(time - begin));
      if (terminal) {
        to.get().print(RUB_OUT + line);
        to.get().flush();
      } else {
        to.get().println(line);
      }
    }
  }

  private String line(int done, int all, Duration since) {
    String key = "cli.progress." + stage.name().toLowerCase(Locale.ROOT);
    String line = texts.get(key, Map.of("done", done, "all", all));
    if (done == 0 || done == all || stage == Stage.SEARCH || since.compareTo(ENOUGH) < 0) {
      return line;
    }
    double rate = done / (since.toMillis() / 1e3);
    long left = Math.round((all - done) / rate);
    String time = String.format(Locale.ROOT, "%d:%02d", left / 60, left % 60);
    return line + texts.get("cli.progress.rate", Map.of("rate", rate, "left", time));
  }
}
