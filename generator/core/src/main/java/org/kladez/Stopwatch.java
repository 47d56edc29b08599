package org.kladez;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes the time of stages, one after the other. */
final class Stopwatch {
  private final long start = System.nanoTime();
  private final Map<String, Duration> stages = new LinkedHashMap<>();

  /** Work that may fail to read or write. */
  interface Work<T> {
    T run() throws java.io.IOException;
  }

  <T> T time(String stage, Work<T> work) throws java.io.IOException {
    long begin = System.nanoTime();
    try {
      return work.run();
    } finally {
      add(stage, Duration.ofNanos(System.nanoTime() - begin));
    }
  }

  void add(String stage, Duration time) {
    stages.merge(stage, time, Duration::plus);
  }

  Map<String, Duration> stages() {
    return stages;
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
