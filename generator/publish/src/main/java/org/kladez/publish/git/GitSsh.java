package org.kladez.publish.git;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RemoteSession;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;
import org.kladez.publish.ssh.SshAccess;
import org.kladez.publish.ssh.SshAddress;
import org.kladez.publish.ssh.SshConnection;

/** Lets JGit use the same SSH, with the same known servers and keys, as everything else here. */
final class GitSsh extends SshSessionFactory {
  private static final int PORT = 22;

  private final SshAccess access;

  GitSsh(SshAccess access) {
    this.access = access;
  }

  @Override
  public RemoteSession getSession(
      URIish address, @Nullable CredentialsProvider credentials, FS files, int timeout)
      throws TransportException {
    int port = address.getPort() > 0 ? address.getPort() : PORT;
    SshAddress server =
        new SshAddress(address.getHost(), port, Optional.ofNullable(address.getUser()));
    try {
      SshConnection connection = SshConnection.open(server, access);
      return new RemoteSession() {
        @Override
        public Process exec(String command, int seconds) throws IOException {
          return connection.run(command);
        }

        @Override
        public void disconnect() {
          connection.close();
        }
      };
    } catch (IOException e) {
      throw new TransportException(address, String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public String getType() {
    return "kladez";
  }
}
