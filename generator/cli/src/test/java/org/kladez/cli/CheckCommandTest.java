package org.kladez.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.cli.Shell.Answer;

class CheckCommandTest {
  @TempDir Path folder;

  private final Shell shell = Shell.english();

  @Test
  void writesNothing() {
    TinySite.in(folder);

    Answer answer = shell.in(folder, "check");

    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.out())
        .startsWith("Checked in ")
        .contains("entries: en 2, ru 1. No errors, no warnings.");
    assertThat(folder.resolve("target")).doesNotExist();
  }

  @Test
  void findsErrors() {
    TinySite.in(folder).withUnknownField();
    Answer answer = shell.in(folder, "check");
    assertThat(answer.code()).as(answer.err()).isEqualTo(1);
    assertThat(answer.err())
        .contains("content/notes/plum.en.md:2:1", "Found: 1 error, no warnings.");
  }

  @Test
  void findsThemInRussian() {
    TinySite.in(folder).withUnknownField();
    Answer answer = Shell.russian().in(folder, "check");
    assertThat(answer.err()).contains("Ошибок: 1, предупреждений нет.");
  }

  @Test
  void aFolderWithoutConfigurationIsWrongUsage() {
    assertThat(shell.in(folder, "check").code()).isEqualTo(2);
  }

  @Test
  void visitsOtherSitesWhenItIsAskedTo() throws IOException {
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/gone";
      TinySite.in(folder).note("fig.en", "Fig", "[A page](" + address + ")");
      assertThat(shell.in(folder, "check", "--fail-on", "warning").code()).isZero();

      Answer answer = shell.in(folder, "check", "--external", "--fail-on", "warning");

      assertThat(answer.code()).as(answer.err()).isEqualTo(1);
      assertThat(answer.err())
          .contains("warning[external-link-gone]: There is nothing at " + address + " any more")
          .contains("content/notes/fig.en.md:6:1");
    } finally {
      server.stop(0);
    }
  }
}
