package org.kladez;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kladez.i18n.MessageCatalogue;

/**
 * Says of each file of a site why a build made it or left it, and how long each stage took.
 *
 * <pre>
 * changed    en/schools/baku-160/index.html: something that it shows has changed
 *    0.120 s  load
 * </pre>
 */
public final class Explanation {
  private static final double MILLIS = 1000.0;

  private Explanation() {}

  /**
   * Writes the explanation of a build.
   *
   * @param report what the build did
   * @param catalogue the reader's language
   * @return the lines: a file each, then a stage each
   */
  public static List<String> lines(BuildReport report, MessageCatalogue catalogue) {
    List<String> lines = new ArrayList<>();
    if (!report.failed() && report.stages().isEmpty()) {
      lines.add(catalogue.format("reason.nothing", Map.of()));
    }
    changes(report)
        .forEach(
            (file, change) -> {
              String line = catalogue.format("change." + change, Map.of("file", file));
              String reason = report.reasons().getOrDefault(file, "");
              lines.add(reason.isEmpty() ? line : line + ": " + why(reason, catalogue));
            });
    report.stages().forEach((stage, time) -> lines.add(seconds(time) + " s  " + stage));
    return lines;
  }

  private static Map<String, String> changes(BuildReport report) {
    Map<String, String> changes = new TreeMap<>();
    report.reasons().keySet().forEach(file -> changes.put(file, "same"));
    for (String change : report.changes()) {
      String[] parts = change.split(" ", 2);
      changes.put(parts[1], parts[0]);
    }
    return changes;
  }

  private static String why(String reason, MessageCatalogue catalogue) {
    return catalogue.format("reason." + reason, Map.of());
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%8.3f", time.toMillis() / MILLIS);
  }
}
