package org.kladez.serve;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** One browser page that hears events. An event that comes while another is sent waits, alone. */
final class EventStream {
  private final String file;
  private final Response response;
  private final Callback callback;
  private final Consumer<EventStream> whenGone;
  private Optional<byte[]> waiting = Optional.empty();
  private boolean sending;
  private boolean closed;

  EventStream(String file, Response response, Callback callback, Consumer<EventStream> whenGone) {
    this.file = file;
    this.response = response;
    this.callback = callback;
    this.whenGone = whenGone;
  }

  /** The file of the page that is open. */
  String file() {
    return file;
  }

  /** Sends an event; one that still waits is dropped, for each tells all there is to know. */
  void send(byte[] event) {
    synchronized (this) {
      if (closed) {
        return;
      }
      if (sending) {
        waiting = Optional.of(event);
        return;
      }
      sending = true;
    }
    write(event);
  }

  void sendUnlessBusy(byte[] event) {
    synchronized (this) {
      if (closed || sending) {
        return;
      }
      sending = true;
    }
    write(event);
  }

  void close() {
    if (end()) {
      callback.succeeded();
    }
  }

  private void write(byte[] event) {
    response.write(false, ByteBuffer.wrap(event), Callback.from(this::sent, this::failed));
  }

  private void sent() {
    byte[] next;
    synchronized (this) {
      if (closed || waiting.isEmpty()) {
        sending = false;
        return;
      }
      next = waiting.get();
      waiting = Optional.empty();
    }
    write(next);
  }

  private void failed(Throwable fault) {
    if (end()) {
      callback.failed(fault);
    }
  }

  private boolean end() {
    synchronized (this) {
      if (closed) {
        return false;
      }
      closed = true;
      waiting = Optional.empty();
    }
    whenGone.accept(this);
    return true;
  }
}
