package org.kladez.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kladez.cli.Shell.Answer;

class MainTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void showsItsVersionAndHelp() {
    assertThat(Shell.english().run("--version"))
        .satisfies(a -> assertThat(a.code()).isZero())
        .satisfies(a -> assertThat(a.out()).startsWith("Kladez "));
    assertThat(Shell.english().run("--help").out()).contains("build", "check", "search");
    assertThat(Shell.english().run("build", "--help").out()).contains("--fail-on", "--verify");
  }

  @Test
  void needsACommand() {
    Answer answer = Shell.english().run();
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).startsWith("Usage: kladez");
  }

  @Test
  void suggestsWhatWasMeant() {
    Answer answer = Shell.english().run("biuld");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("“biuld” is unknown here. Did you mean build?");
  }

  @Test
  void anUnexpectedExceptionIsABug() {
    assertThat(run(new IllegalStateException("boom"))).isEqualTo(70);
    assertThat(err()).contains("this is a bug in Kladez", "boom", "\tat ");
  }

  @Test
  void aFaultOfReadingOrWritingIsToldInASentence() {
    assertThat(run(new UncheckedIOException(new AccessDeniedException("a/b")))).isEqualTo(3);
    assertThat(err()).isEqualTo("kladez: no permission to read or write a/b.\n");
  }

  @Test
  void anyOtherFaultHasItsReason() {
    assertThat(run(new UncheckedIOException(new IOException("No space left on device"))))
        .isEqualTo(3);
    assertThat(err()).contains("reading or writing failed: No space left on device");
  }

  private int run(RuntimeException exception) {
    Console console = new Console(Console.utf8(err), Console.utf8(err), Map.of(), Optional.empty());
    Command command =
        new Command(console) {
          @Override
          ExitCode run(Texts texts) {
            throw exception;
          }
        };
    return command.call();
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
