package org.kladez.serve;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The pages that are open in browsers, each with a stream of server-sent events. Keeps at most one
 * untold event for each, and forgets those that went away.
 */
final class OpenPages {
  /** Whoever has more tabs open sees the oldest ones stand still. */
  private static final int MOST = 64;

  private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

  private final Function<Showing, String> state;
  private final Deque<EventStream> streams = new ArrayDeque<>();

  /**
   * Makes an empty list.
   *
   * @param state writes an event's data, a JSON object in one line
   */
  OpenPages(Function<Showing, String> state) {
    this.state = state;
  }

  /** Adds a page that asks for events; it is told at once what is shown. */
  void add(String file, Showing showing, Response response, Callback callback) {
    EventStream stream = new EventStream(file, response, callback, this::forget);
    EventStream oldest = null;
    synchronized (this) {
      streams.addLast(stream);
      if (streams.size() > MOST) {
        oldest = streams.removeFirst();
      }
    }
    if (oldest != null) {
      oldest.close();
    }
    stream.send(event(showing));
  }

  void tell(Showing showing) {
    byte[] event = event(showing);
    copy().forEach(stream -> stream.send(event));
  }

  /** Finds out who went away without a word. */
  void beat() {
    copy().forEach(stream -> stream.sendUnlessBusy(HEARTBEAT));
  }

  /** The files of the pages that are open. */
  synchronized Set<String> files() {
    Set<String> files = new TreeSet<>();
    streams.forEach(stream -> files.add(stream.file()));
    return files;
  }

  /** How many pages are open. */
  synchronized int count() {
    return streams.size();
  }

  void closeAll() {
    List<EventStream> all = copy();
    all.forEach(EventStream::close);
  }

  private synchronized List<EventStream> copy() {
    return List.copyOf(streams);
  }

  private synchronized void forget(EventStream stream) {
    streams.remove(stream);
  }

  private byte[] event(Showing showing) {
    return ("data: " + state.apply(showing) + "\n\n").getBytes(StandardCharsets.UTF_8);
  }
}
