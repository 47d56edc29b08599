package org.kladez.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kladez.Progress.Stage;

class ProgressLineTest {
  private static final String RUB_OUT = "\r\u001b[K";

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private long clock;

  private ProgressLine line(MessageLanguage language, boolean terminal) {
    Texts texts = Texts.load(language.locale());
    return new ProgressLine(Optional.of(Console.utf8(told)), texts, terminal, () -> clock);
  }

  private void pass(long milliseconds) {
    clock += Duration.ofMillis(milliseconds).toNanos();
  }

  private String told() {
    return told.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aTerminalHasOneLineWithRateAndTimeLeft() throws IOException {
    ProgressLine line = line(MessageLanguage.RU, true);
    String result =
        line.during(
            () -> {
              line.at(Stage.READ, 0, 10_000);
              pass(2_000);
              line.at(Stage.READ, 2_500, 10_000);
              pass(50);
              line.at(Stage.READ, 2_600, 10_000);
              pass(4_000);
              line.at(Stage.PAGES, 0, 12_000);
              pass(100_000);
              line.at(Stage.PAGES, 6_000, 12_000);
              return "done";
            });

    assertThat(result).isEqualTo("done");
    assertThat(told().replace('\u00a0', ' '))
        .isEqualTo(
            RUB_OUT
                + "Читаю записи: 2 500 из 10 000 (1 250 в секунду, осталось 0:06)"
                + RUB_OUT
                + "Делаю страницы: 0 из 12 000"
                + RUB_OUT
                + "Делаю страницы: 6 000 из 12 000 (60 в секунду, осталось 1:40)"
                + RUB_OUT);
  }

  @Test
  void elsewhereThereIsALineNowAndThen() throws IOException {
    ProgressLine line = line(MessageLanguage.EN, false);
    line.during(
        () -> {
          for (int page = 0; page <= 300; page++) {
            line.at(Stage.PAGES, page, 300);
            pass(100);
          }
          line.at(Stage.SEARCH, 1, 2);
          return "";
        });

    assertThat(told().lines())
        .containsExactly(
            "Making pages: 100 of 300 (10 a second, 0:20 left)",
            "Making pages: 200 of 300 (10 a second, 0:10 left)",
            "Making pages: 300 of 300");
  }

  @Test
  void whatIsSoonDoneTellsNothing() throws IOException {
    ProgressLine line = line(MessageLanguage.EN, true);
    line.during(
        () -> {
          pass(600);
          line.at(Stage.SEARCH, 2, 2);
          return "";
        });

    assertThat(told()).isEmpty();
  }

  @Test
  void aFaultFindsTheLineEmpty() {
    ProgressLine line = line(MessageLanguage.EN, true);
    assertThatThrownBy(
            () ->
                line.during(
                    () -> {
                      pass(900);
                      line.at(Stage.READ, 1, 2);
                      throw new IOException("gone");
                    }))
        .hasMessage("gone");

    assertThat(told()).endsWith(RUB_OUT);
  }
}
