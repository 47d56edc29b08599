package org.kladez.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.cli.Shell.Answer;

class ServeCommandTest {
  @TempDir Path folder;

  @Test
  void aPortThatIsTakenIsToldWithAnother() throws IOException {
    TinySite.in(folder);
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = String.valueOf(other.getLocalPort());
      Answer answer = Shell.english().in(folder, "serve", "--port", port);
      assertThat(answer.code()).isEqualTo(3);
      assertThat(answer.err())
          .contains("another program uses port " + port, "kladez serve --port 0");
      assertThat(Shell.russian().in(folder, "serve", "--port", port).err())
          .contains("порт " + port + " уже занят");
    }
  }

  @Test
  void wrongNumbersAreWrongUsage() {
    TinySite.in(folder);
    assertThat(Shell.english().in(folder, "serve", "--port", "65536").code()).isEqualTo(2);
    assertThat(Shell.english().in(folder, "serve", "--port", "-1").err()).contains("0 to 65535");
    assertThat(Shell.english().in(folder, "serve", "--threads", "0").code()).isEqualTo(2);
  }

  @Test
  void saysWhereItIsAndEndsWhenItIsInterrupted() throws Exception {
    TinySite.in(folder).withUnknownField();
    CountDownLatch started = new CountDownLatch(1);
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            if (toString(StandardCharsets.UTF_8).contains("Ctrl+C")) {
              started.countDown();
            }
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(Console.utf8(out), Console.utf8(err), Map.of("LANG", "en"), Optional.empty());
    FutureTask<Integer> command =
        new FutureTask<>(
            () -> Main.run(console, "serve", "--port", "0", "--source", folder.toString()));
    Thread thread = new Thread(command);
    thread.start();
    started.await();
    thread.interrupt();
    assertThat(command.get()).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsPattern("preview is at http://localhost:\\d+/");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("content/notes/plum.en.md:2:1", "1 error, no warnings.");
  }
}
