package org.kladez.publish.transfer;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Tries again after a fault that may pass, each time after a longer wait. */
public final class Retry {
  private final Time time;
  private final int attempts;
  private final Duration first;

  /**
   * Makes a manner of retrying.
   *
   * @param time lets the waits pass
   * @param attempts how often something is tried at most
   * @param first the first wait; each further one is twice as long
   */
  public Retry(Time time, int attempts, Duration first) {
    this.time = time;
    this.attempts = attempts;
    this.first = first;
  }

  /**
   * Does something, if need be several times; it must bear being done twice.
   *
   * @param <T> what comes out
   * @param work what to do
   * @return what came out
   * @throws IOException when it never succeeds, or a fault says that trying again is no use
   */
  public <T> T call(Work<T> work) throws IOException {
    Duration wait = first;
    for (int attempt = 1; ; attempt++) {
      try {
        return work.run();
      } catch (PublishFault | InterruptedIOException e) {
        throw e;
      } catch (AccessDeniedException e) {
        throw new PublishFault(
            PublishFault.Reason.DENIED, Map.of("reason", String.valueOf(e.getMessage())), e);
      } catch (IOException e) {
        if (isFull(e)) {
          throw new PublishFault(
              PublishFault.Reason.NO_SPACE, Map.of("reason", String.valueOf(e.getMessage())), e);
        }
        if (attempt == attempts) {
          throw new PublishFault(
              PublishFault.Reason.TRIED,
              Map.of("attempts", String.valueOf(attempts), "reason", reason(e)),
              e);
        }
        sleep(wait);
        wait = wait.multipliedBy(2);
      }
    }
  }

  private static String reason(IOException fault) {
    return Optional.ofNullable(fault.getMessage()).orElse(fault.getClass().getSimpleName());
  }

  /** Java has no exception of its own for it. */
  private static boolean isFull(IOException fault) {
    return String.valueOf(fault.getMessage()).matches("(?is).*(no space left|quota exceeded).*");
  }

  private void sleep(Duration wait) throws InterruptedIOException {
    try {
      time.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /**
   * Something that may have to be done again.
   *
   * @param <T> what comes out
   */
  public interface Work<T> {
    /**
     * Does it.
     *
     * @return what comes out
     * @throws IOException when it fails
     */
    T run() throws IOException;
  }
}
