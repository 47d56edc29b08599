package org.kladez.publish.ssh;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.SftpException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Channels for files on one connection: each serves one thread at a time. When the connection is
 * lost, the next piece of work opens a new one.
 */
final class SftpChannels {
  private final SshAddress address;
  private final SshAccess access;
  private final Deque<ChannelSftp> idle = new ArrayDeque<>();
  private Optional<SshConnection> connection = Optional.empty();

  SftpChannels(SshAddress address, SshAccess access) {
    this.address = address;
    this.access = access;
  }

  <T> T with(String path, Work<T> work) throws IOException {
    ChannelSftp channel = take();
    try {
      T result = work.run(channel);
      giveBack(channel);
      return result;
    } catch (SftpException e) {
      if (e.getCause() == null && e.id != ChannelSftp.SSH_FX_CONNECTION_LOST) {
        giveBack(channel);
      } else {
        channel.disconnect();
      }
      throw SshFaults.of(e, path);
    }
  }

  private synchronized ChannelSftp take() throws IOException {
    while (!idle.isEmpty()) {
      ChannelSftp channel = idle.pop();
      if (channel.isConnected()) {
        return channel;
      }
    }
    if (connection.isEmpty() || !connection.get().isOpen()) {
      close();
      connection = Optional.of(SshConnection.open(address, access));
    }
    return connection.get().sftp();
  }

  private synchronized void giveBack(ChannelSftp channel) {
    idle.push(channel);
  }

  synchronized void close() {
    idle.forEach(ChannelSftp::disconnect);
    idle.clear();
    connection.ifPresent(SshConnection::close);
    connection = Optional.empty();
  }

  /**
   * Something done on a channel.
   *
   * @param <T> what comes out
   */
  interface Work<T> {
    T run(ChannelSftp channel) throws SftpException;
  }
}
