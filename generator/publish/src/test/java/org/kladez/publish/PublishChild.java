package org.kladez.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kladez.publish.transfer.Settings;
import org.kladez.publish.transfer.Target;
import org.kladez.publish.transfer.Time;

/** Publishes in a process of its own, which can be killed. */
final class PublishChild {
  private PublishChild() {}

  public static void main(String[] arguments) throws IOException {
    List<String> words = List.of(arguments);
    Path site = Path.of(words.get(0));
    System.out.println("begin");
    try (Target target = Places.open(words.subList(1, words.size()))) {
      Places.publication(target, Duration.ofDays(7), Settings.Verify.SAMPLE, Time.REAL)
          .publish(
              site,
              Optional.empty(),
              plan -> {
                System.out.println("planned");
                return true;
              });
    }
    System.out.println("done");
  }
}
