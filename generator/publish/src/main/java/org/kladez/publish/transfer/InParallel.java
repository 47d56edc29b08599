package org.kladez.publish.transfer;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does the same with many things, several at once. */
final class InParallel {
  private InParallel() {}

  /** Ends when all is done, or with the first fault, and then leaves the rest undone. */
  static <T> void each(int threads, List<T> things, Step<T> step) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads));
    try {
      List<Future<?>> running = new ArrayList<>();
      for (T thing : things) {
        running.add(
            pool.submit(
                () -> {
                  step.take(thing);
                  return thing;
                }));
      }
      for (Future<?> future : running) {
        await(future);
      }
    } finally {
      pool.shutdownNow();
      awaitEnd(pool);
    }
  }

  /** Nothing may still be written when the caller lets go of the lock. */
  private static void awaitEnd(ExecutorService pool) throws InterruptedIOException {
    try {
      while (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
        pool.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private static void await(Future<?> future) throws IOException {
    try {
      future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /**
   * What is done with each.
   *
   * @param <T> the things
   */
  interface Step<T> {
    void take(T thing) throws IOException;
  }
}
