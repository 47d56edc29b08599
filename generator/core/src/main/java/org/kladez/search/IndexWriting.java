package org.kladez.search;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Writes an index on a thread of its own while the pack is made. */
final class IndexWriting implements AutoCloseable {
  private FutureTask<Void> task = new FutureTask<>(() -> {}, null);

  /** Writes an index. */
  interface Work {
    void run() throws IOException;
  }

  IndexWriting() {
    task.run();
  }

  void start(Work work) {
    task =
        new FutureTask<>(
            () -> {
              work.run();
              return null;
            });
    Thread thread = new Thread(task, "kladez-index");
    thread.setDaemon(true);
    thread.start();
  }

  /** Waits until the index is written. */
  void await() throws IOException {
    try {
      task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the build was interrupted");
    }
  }

  /** Waits: whoever fails beside it may throw the folder away afterwards. */
  @Override
  public void close() throws IOException {
    await();
  }
}
