package org.kladez.publish.ssh;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/** A command that runs on the server, in the form in which Java knows running commands. */
final class RemoteProcess extends Process {
  private static final long STEP = 20;

  private final ChannelExec channel;
  private final InputStream out;
  private final InputStream err;
  private final OutputStream in;

  RemoteProcess(ChannelExec channel, int timeout) throws IOException, JSchException {
    this.channel = channel;
    this.out = channel.getInputStream();
    this.err = channel.getErrStream();
    this.in = channel.getOutputStream();
    channel.connect(timeout);
  }

  @Override
  public OutputStream getOutputStream() {
    return in;
  }

  @Override
  public InputStream getInputStream() {
    return out;
  }

  @Override
  public InputStream getErrorStream() {
    return err;
  }

  @Override
  public int waitFor() throws InterruptedException {
    while (!channel.isClosed()) {
      Thread.sleep(STEP);
    }
    return exitValue();
  }

  @Override
  public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
    long left = unit.toMillis(timeout);
    while (!channel.isClosed() && left > 0) {
      Thread.sleep(STEP);
      left -= STEP;
    }
    return channel.isClosed();
  }

  @Override
  public int exitValue() {
    if (!channel.isClosed()) {
      throw new IllegalThreadStateException("the command still runs");
    }
    return channel.getExitStatus();
  }

  @Override
  public void destroy() {
    channel.disconnect();
  }
}
