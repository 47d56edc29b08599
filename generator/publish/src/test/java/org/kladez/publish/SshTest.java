package org.kladez.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.publish.ssh.SftpTree;
import org.kladez.publish.ssh.SshAccess;
import org.kladez.publish.ssh.SshAddress;
import org.kladez.publish.transfer.PublishFault;
import org.kladez.publish.transfer.PublishFault.Reason;

/** Whom SSH lets in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SshTest {
  @TempDir static Path folder;
  private Sshd server;

  @BeforeAll
  void start() throws Exception {
    server = Sshd.start(folder.resolve("sshd"));
  }

  @AfterAll
  void stop() throws Exception {
    server.stop();
  }

  private SftpTree tree(SshAccess access) {
    SshAddress address =
        new SshAddress("127.0.0.1", server.port(), Optional.of(System.getProperty("user.name")));
    return new SftpTree(address, access, folder.toString());
  }

  /** A folder like {@code ~/.ssh} with some of the files of the server's. */
  private Path ssh(String... names) throws IOException {
    Path ssh = Files.createTempDirectory(folder, "ssh");
    for (String name : names) {
      Files.copy(server.folder().resolve(name), ssh.resolve(name));
    }
    return ssh;
  }

  private static void expect(SftpTree tree, Reason reason) {
    assertThatThrownBy(() -> tree.names("."))
        .isInstanceOfSatisfying(
            PublishFault.class, fault -> assertThat(fault.reason()).isEqualTo(reason));
    tree.close();
  }

  @Test
  void aKeyInAFileLetsOneIn() throws IOException {
    SftpTree tree = tree(Places.access(ssh("known_hosts", "id_ed25519").toString()));
    assertThat(tree.names(".")).contains("sshd");
    tree.close();
  }

  @Test
  void anUnknownServerIsNotTrusted() throws IOException {
    expect(tree(Places.access(ssh("id_ed25519").toString())), Reason.HOST_UNKNOWN);
  }

  @Test
  void aServerWithAnotherKeyIsNotTrusted() throws IOException {
    Path ssh = ssh("id_ed25519");
    String other = Files.readString(server.folder().resolve("id_ed25519.pub"));
    Files.writeString(ssh.resolve("known_hosts"), "[127.0.0.1]:" + server.port() + " " + other);
    expect(tree(Places.access(ssh.toString())), Reason.HOST_CHANGED);
  }

  @Test
  void withoutAKeyNobodyIsLetIn() throws IOException {
    expect(tree(Places.access(ssh("known_hosts").toString())), Reason.LOGIN);
  }

  @Test
  void theAgentLetsOneIn() throws Exception {
    Path socket = folder.resolve("agent");
    Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString()).start();
    try {
      for (int i = 0; i < 100 && !Files.exists(socket); i++) {
        Thread.sleep(20);
      }
      ProcessBuilder add =
          new ProcessBuilder("ssh-add", "-q", server.folder().resolve("id_ed25519").toString());
      add.environment().put("SSH_AUTH_SOCK", socket.toString());
      assertThat(add.inheritIO().start().waitFor()).isZero();
      SftpTree tree =
          tree(
              new SshAccess(
                  ssh("known_hosts"),
                  Optional.of(socket),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  ""));
      assertThat(tree.names(".")).contains("sshd");
      tree.close();
    } finally {
      agent.destroy();
      agent.waitFor(10, TimeUnit.SECONDS);
    }
  }
}
