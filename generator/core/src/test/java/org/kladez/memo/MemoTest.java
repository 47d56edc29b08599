package org.kladez.memo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A value is worked out once, when somebody asks. */
class MemoTest {
  @Test
  void nothingIsWorkedOutBeforeSomebodyAsks() {
    AtomicInteger asked = new AtomicInteger();
    Memo<Integer> memo = Memo.of(asked::incrementAndGet);

    assertThat(asked).hasValue(0);
    assertThat(memo.get()).isEqualTo(1);
    assertThat(memo.get()).isEqualTo(1);
  }

  @Test
  void severalThreadsGetOneValue() {
    AtomicInteger asked = new AtomicInteger();
    CountDownLatch together = new CountDownLatch(4);
    Memo<Object> memo =
        Memo.of(
            () -> {
              asked.incrementAndGet();
              return new Object();
            });

    List<Thread> threads =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    new Thread(
                        () -> {
                          together.countDown();
                          assertThat(memo.get()).isSameAs(memo.get());
                        }))
            .toList();
    threads.forEach(Thread::start);
    threads.forEach(MemoTest::join);

    assertThat(asked).hasValue(1);
  }

  @Test
  void afterAFaultItIsAskedAgain() {
    AtomicInteger asked = new AtomicInteger();
    Memo<String> memo =
        Memo.of(
            () -> {
              if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
              }
              return "now";
            });

    assertThatThrownBy(memo::get).hasMessage("not yet");
    assertThat(memo.get()).isEqualTo("now");
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
