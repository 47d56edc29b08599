package org.kladez;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.kladez.cache.DamagedCacheException;

/** Runs independent work on several threads and gives the results in the order of the work. */
final class Workers implements AutoCloseable {
  private final ExecutorService executor;
  private final Progress progress;

  Workers(int threads) {
    this(threads, Progress.NONE);
  }

  Workers(int threads, Progress progress) {
    this.progress = progress;
    this.executor =
        Executors.newFixedThreadPool(
            threads,
            work -> {
              Thread thread = new Thread(work, "kladez-worker");
              thread.setDaemon(true);
              return thread;
            });
  }

  <T> Future<T> start(Callable<T> work) {
    return executor.submit(work);
  }

  <T> List<T> all(List<? extends Callable<T>> work) throws IOException {
    return all(work, done -> {});
  }

  /** Does all work, and tells how much of it is done. */
  <T> List<T> all(Progress.Stage stage, List<? extends Callable<T>> work) throws IOException {
    return all(work, done -> progress.at(stage, done, work.size()));
  }

  private <T> List<T> all(List<? extends Callable<T>> work, IntConsumer done) throws IOException {
    List<Future<T>> started = new ArrayList<>();
    work.forEach(one -> started.add(executor.submit(one)));
    return results(started, done);
  }

  /** Waits for what was started for a stage. */
  <T> List<T> started(Progress.Stage stage, Collection<Future<T>> started) throws IOException {
    return results(started, done -> progress.at(stage, done, started.size()));
  }

  private static <T> List<T> results(Collection<Future<T>> started, IntConsumer done)
      throws IOException {
    List<T> results = new ArrayList<>();
    for (Future<T> future : started) {
      done.accept(results.size());
      results.add(get(future));
    }
    done.accept(results.size());
    return results;
  }

  static <T> T get(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      if (e.getCause() instanceof DamagedCacheException damage) {
        throw damage;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the build was interrupted");
    }
  }

  /** Stops all work and waits until nothing is being done any more. */
  void stop() throws IOException {
    executor.shutdownNow();
    try {
      if (!executor.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IOException("work on a page does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the build was interrupted");
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
