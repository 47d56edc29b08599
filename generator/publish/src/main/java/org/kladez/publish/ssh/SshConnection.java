package org.kladez.publish.ssh;

import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.Channel;
import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.OpenSSHConfig;
import com.jcraft.jsch.SSHAgentConnector;
import com.jcraft.jsch.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One login on one server. */
public final class SshConnection implements Closeable {
  private static final int TIMEOUT = 30_000;
  private static final int ALIVE = 15_000;
  private static final Path SYSTEM_HOSTS = Path.of("/etc/ssh/ssh_known_hosts");

  private final Session session;

  private SshConnection(Session session) {
    this.session = session;
  }

  /**
   * Logs in.
   *
   * @param address the server
   * @param access keys and known servers
   * @return the connection, to be closed
   * @throws IOException when the server is not the known one, or does not let one in
   */
  public static SshConnection open(SshAddress address, SshAccess access) throws IOException {
    try {
      Session session = session(address, access);
      session.connect(TIMEOUT);
      return new SshConnection(session);
    } catch (JSchException e) {
      throw SshFaults.connecting(e, address, access);
    }
  }

  private static Session session(SshAddress address, SshAccess access)
      throws JSchException, IOException {
    JSch ssh = new JSch();
    if (access.agent().isPresent()) {
      addAgent(ssh, access.agent().get());
    }
    for (Path key : access.keys()) {
      if (Files.isRegularFile(key)) {
        byte[] passphrase =
            access.passphrase().map(p -> p.getBytes(StandardCharsets.UTF_8)).orElse(new byte[0]);
        ssh.addIdentity(key.toString(), passphrase);
      }
    }
    ssh.setKnownHosts(new ByteArrayInputStream(knownHosts(access.folder())));
    Path config = access.folder().resolve("config");
    if (Files.isRegularFile(config)) {
      ssh.setConfigRepository(OpenSSHConfig.parseFile(config.toString()));
    }
    Session session = newSession(ssh, address);
    session.setConfig("StrictHostKeyChecking", "yes");
    session.setConfig("PreferredAuthentications", "publickey,password,keyboard-interactive");
    access.password().ifPresent(word -> session.setPassword(word.getBytes(StandardCharsets.UTF_8)));
    session.setTimeout(TIMEOUT);
    session.setServerAliveInterval(ALIVE);
    session.setDaemonThread(true);
    return session;
  }

  /** Without a user JSch takes the one of the configuration, or else whoever runs this. */
  private static Session newSession(JSch ssh, SshAddress address) throws JSchException {
    Optional<String> user = address.user();
    return user.isPresent()
        ? ssh.getSession(user.get(), address.host(), address.port())
        : ssh.getSession(null, address.host(), address.port());
  }

  private static void addAgent(JSch ssh, Path socket) {
    try {
      ssh.setIdentityRepository(new AgentIdentityRepository(new SSHAgentConnector(socket)));
    } catch (AgentProxyException e) {
      // An agent that is gone is none: the key files are left.
      ssh.setIdentityRepository(null);
    }
  }

  private static byte[] knownHosts(Path folder) throws IOException {
    ByteArrayOutputStream known = new ByteArrayOutputStream();
    for (Path file : List.of(folder.resolve("known_hosts"), SYSTEM_HOSTS)) {
      if (Files.isReadable(file)) {
        known.write(Files.readAllBytes(file));
        known.write('\n');
      }
    }
    return known.toByteArray();
  }

  /** Opens a channel for files. */
  ChannelSftp sftp() throws IOException {
    try {
      ChannelSftp channel = (ChannelSftp) channel("sftp");
      channel.connect(TIMEOUT);
      return channel;
    } catch (JSchException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** JSch gives nothing, and no reason, where the line breaks while a channel is opened. */
  private Channel channel(String type) throws IOException, JSchException {
    Channel channel = session.openChannel(type);
    if (channel == null) {
      throw new IOException("the connection was closed");
    }
    return channel;
  }

  boolean isOpen() {
    return session.isConnected();
  }

  /**
   * Runs a command there.
   *
   * @param command the command
   * @return the running command
   * @throws IOException when it cannot be started
   */
  public Process run(String command) throws IOException {
    try {
      ChannelExec channel = (ChannelExec) channel("exec");
      channel.setCommand(command);
      return new RemoteProcess(channel, TIMEOUT);
    } catch (JSchException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    session.disconnect();
  }
}
