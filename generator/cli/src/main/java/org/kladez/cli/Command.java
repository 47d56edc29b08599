package org.kladez.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/**
 * What all commands have in common: their shared options, and what becomes of each kind of fault.
 */
abstract class Command implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--source",
      paramLabel = "DIR",
      description = "The folder with site-config.yml and content/ (default: the current folder).")
  private Path source = Path.of("");

  @Option(
      names = "--messages",
      paramLabel = "en|ru",
      description = "Language of the messages (default: that of the environment).")
  private Optional<MessageLanguage> messages = Optional.empty();

  /** Its annotation alone makes picocli show the help. */
  @SuppressWarnings("UnusedVariable")
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  private boolean help;

  Command(Console console) {
    this.console = console;
  }

  /** Does the work. */
  abstract ExitCode run(Texts texts) throws IOException;

  @Override
  public final Integer call() {
    Texts texts = texts();
    try {
      return run(texts).number();
    } catch (Refusal e) {
      console.err().println("kladez: " + e.getMessage());
      return e.code().number();
    } catch (IOException e) {
      return fault(e, texts);
    } catch (UncheckedIOException e) {
      return fault(Objects.requireNonNull(e.getCause()), texts);
    } catch (RuntimeException | StackOverflowError e) {
      console.err().println(texts.get("cli.bug", Map.of("version", Version.text())));
      e.printStackTrace(console.err());
      return ExitCode.BUG.number();
    }
  }

  private int fault(IOException fault, Texts texts) {
    console.err().println("kladez: " + IoFaults.describe(fault, texts));
    return ExitCode.FAULT.number();
  }

  Console console() {
    return console;
  }

  Path source() {
    return source.toAbsolutePath().normalize();
  }

  private Texts texts() {
    return Texts.load(messages.orElseGet(() -> MessageLanguage.of(console.environment())).locale());
  }
}
