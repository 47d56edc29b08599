package org.kladez.publish.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kladez.publish.transfer.PublishFault.Reason;

class RetryTest {
  private final List<Duration> waits = new ArrayList<>();
  private final AtomicInteger attempts = new AtomicInteger();
  private final Retry retry =
      new Retry(
          new Time() {
            @Override
            public Instant now() {
              return Instant.EPOCH;
            }

            @Override
            public void sleep(Duration duration) {
              waits.add(duration);
            }
          },
          4,
          Duration.ofSeconds(1));

  @Test
  void waitsLongerEachTimeUntilItSucceeds() throws IOException {
    String result =
        retry.call(
            () -> {
              if (attempts.incrementAndGet() < 4) {
                throw new IOException("the line dropped");
              }
              return "done";
            });
    assertThat(result).isEqualTo("done");
    assertThat(waits)
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void givesUpAfterTheLastAttemptAndSaysWhy() {
    assertFault(new IOException("the line dropped"), Reason.TRIED, 4);
  }

  @Test
  void doesNotTryAgainWhatCannotSucceed() {
    assertFault(new PublishFault(Reason.LOGIN, Map.of()), Reason.LOGIN, 1);
    assertFault(new AccessDeniedException("/srv/www"), Reason.DENIED, 1);
    assertFault(new IOException("/srv/www/a: No space left on device"), Reason.NO_SPACE, 1);
    assertFault(new IOException("Disk quota exceeded"), Reason.NO_SPACE, 1);
  }

  private void assertFault(IOException fault, Reason reason, int tried) {
    attempts.set(0);
    assertThatThrownBy(
            () ->
                retry.call(
                    () -> {
                      attempts.incrementAndGet();
                      throw fault;
                    }))
        .isInstanceOfSatisfying(
            PublishFault.class, found -> assertThat(found.reason()).isEqualTo(reason));
    assertThat(attempts).hasValue(tried);
  }
}
