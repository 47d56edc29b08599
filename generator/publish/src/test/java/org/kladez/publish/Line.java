package org.kladez.publish;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line to a server of this machine. It counts the bytes that are sent to the server, and can be
 * told to drop after so many of them.
 */
final class Line implements Closeable {
  private static final int CHUNK = 4096;

  private final ServerSocket entrance;
  private final int server;
  private final Runnable dropping;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private long sent;
  private long limit = Long.MAX_VALUE;
  private int drops;
  private boolean comesBack;
  private volatile boolean down;

  private Line(ServerSocket entrance, int server, Runnable dropping) {
    this.entrance = entrance;
    this.server = server;
    this.dropping = dropping;
  }

  /** Lays a line; something may be done at the server whenever it drops. */
  static Line to(int server, Runnable dropping) throws IOException {
    ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Line line = new Line(entrance, server, dropping);
    start(line::accept);
    return line;
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }

  int server() {
    return server;
  }

  int port() {
    return entrance.getLocalPort();
  }

  /** How many bytes went to the server since the line was mended. */
  synchronized long sent() {
    return sent;
  }

  synchronized int drops() {
    return drops;
  }

  /** Works from now on, and counts anew. */
  void mend() {
    dropAfter(Long.MAX_VALUE, true);
  }

  /** Works until so many bytes were sent; then it is down, or up again for new connections. */
  synchronized void dropAfter(long bytes, boolean up) {
    sent = 0;
    drops = 0;
    limit = bytes;
    comesBack = up;
    down = false;
  }

  private void accept() {
    try {
      while (!entrance.isClosed()) {
        connect(entrance.accept());
      }
    } catch (IOException e) {
      // It was closed.
      dropAll();
    }
  }

  private void connect(Socket client) {
    open.add(client);
    try {
      if (down) {
        cut(client);
        return;
      }
      Socket onward = new Socket(InetAddress.getLoopbackAddress(), server);
      open.add(onward);
      start(() -> pass(client, onward, true));
      start(() -> pass(onward, client, false));
    } catch (IOException e) {
      cut(client);
    }
  }

  private void pass(Socket from, Socket to, boolean up) {
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      int length = in.read(chunk);
      while (length >= 0) {
        if (up && overLimit(length)) {
          // First the server, so that nothing that comes anew is lost with the rest.
          dropping.run();
          dropAll();
          return;
        }
        out.write(chunk, 0, length);
        length = in.read(chunk);
      }
    } catch (IOException e) {
      // One end is gone: so is the other.
    } finally {
      cut(from);
      cut(to);
    }
  }

  private synchronized boolean overLimit(int length) {
    sent += length;
    if (sent <= limit) {
      return false;
    }
    limit = Long.MAX_VALUE;
    drops++;
    down = !comesBack;
    return true;
  }

  private void dropAll() {
    open.forEach(this::cut);
  }

  private void cut(Socket socket) {
    open.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    dropAll();
  }
}
