package org.kladez.publish;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** OpenSSH's server on the loopback interface, with keys of its own. */
final class Sshd {
  private static final Path PROGRAM =
      Path.of(Objects.requireNonNullElse(System.getenv("KLADEZ_SSHD"), "/usr/sbin/sshd"));

  private final Path folder;
  private final int port;
  private Process process;

  private Sshd(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  static Sshd start(Path folder) throws IOException, InterruptedException {
    if (!Files.isExecutable(PROGRAM)) {
      throw new IllegalStateException(
          "These tests need OpenSSH's server (Debian: apt install openssh-server).");
    }
    Files.createDirectories(folder);
    key(folder.resolve("host"));
    key(folder.resolve("id_ed25519"));
    Files.copy(folder.resolve("id_ed25519.pub"), folder.resolve("authorized_keys"));
    int port = freePort();
    Sshd server = new Sshd(folder, port);
    Files.writeString(folder.resolve("known_hosts"), server.known(port));
    Files.writeString(
        folder.resolve("sshd_config"),
        String.join(
            "\n",
            "Port " + port,
            "ListenAddress 127.0.0.1",
            "HostKey " + folder.resolve("host"),
            "AuthorizedKeysFile " + folder.resolve("authorized_keys"),
            "PidFile none",
            "StrictModes no",
            "UsePAM no",
            "PasswordAuthentication no",
            "PermitRootLogin yes",
            "MaxStartups 100",
            "Subsystem sftp internal-sftp",
            ""));
    server.start();
    return server;
  }

  private static void key(Path file) throws IOException, InterruptedException {
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file.toString());
  }

  static void run(String... command) throws IOException, InterruptedException {
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + code);
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  void start() throws IOException, InterruptedException {
    if (System.getProperty("user.name").equals("root")) {
      Files.createDirectories(Path.of("/run/sshd"));
    }
    process =
        new ProcessBuilder(PROGRAM.toString(), "-D", "-f", folder.resolve("sshd_config").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    for (int i = 0; i < 200 && process.isAlive(); i++) {
      if (answers()) {
        return;
      }
      Thread.sleep(50);
    }
    throw new IOException("sshd does not run: " + Files.readString(folder.resolve("log")));
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return socket.getInputStream().read() == 'S';
    } catch (IOException e) {
      return false;
    }
  }

  /** Makes its key known for another port, from which a line leads here. */
  void alsoKnownAt(int other) throws IOException {
    Files.writeString(folder.resolve("known_hosts"), known(other), StandardOpenOption.APPEND);
  }

  private String known(int at) throws IOException {
    return "[127.0.0.1]:" + at + " " + Files.readString(folder.resolve("host.pub"));
  }

  /** Ends every session, as when the line drops. */
  void dropSessions() {
    List<ProcessHandle> sessions = process.descendants().toList();
    sessions.forEach(ProcessHandle::destroyForcibly);
  }

  int port() {
    return port;
  }

  Path folder() {
    return folder;
  }

  void stop() throws InterruptedException {
    dropSessions();
    process.destroy();
    process.waitFor(10, TimeUnit.SECONDS);
  }
}
