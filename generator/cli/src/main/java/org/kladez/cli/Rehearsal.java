package org.kladez.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.serve.PreviewListener;
import org.kladez.serve.PreviewOptions;
import org.kladez.serve.PreviewServer;

/**
 * Previews a site for a moment and for nobody: the script that starts the generator notes which
 * classes its first build reads, so that later runs start faster, and a preview needs more of them.
 */
final class Rehearsal {
  private static final PreviewListener NOBODY =
      new PreviewListener() {
        @Override
        public void read(List<Diagnostic> findings) {}

        @Override
        public void unreadable(IOException fault) {}

        @Override
        public void bug(Throwable bug) {}
      };

  private Rehearsal() {}

  /** Whether the script asks for it. */
  static boolean isWanted(Console console) {
    return console.environment().getOrDefault("KLADEZ_REHEARSE", "").equals("1");
  }

  /** Previews the site of a folder; whatever goes wrong is no harm to anybody. */
  static void of(Path source) {
    PreviewOptions options = new PreviewOptions(source, 0, Locale.ENGLISH, 1);
    try (PreviewServer server = PreviewServer.start(options, NOBODY);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
      String request =
          "GET / HTTP/1.1\r\nHost: "
              + server.address().getAuthority()
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] unused = socket.getInputStream().readAllBytes();
    } catch (IOException | RuntimeException e) {
      // Later runs start a little slower.
    }
  }
}
