package org.kladez.maven;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kladez.BuildReport;
import org.kladez.diagnostic.Severity;

/** The numbers of a report in words. */
final class Counts {
  private Counts() {}

  static String of(BuildReport report) {
    return number(count(report, Severity.ERROR), "error")
        + " and "
        + number(count(report, Severity.WARNING), "warning");
  }

  static String entries(BuildReport report) {
    return new TreeMap<>(report.entries())
        .entrySet().stream().map(Counts::entry).collect(Collectors.joining(", ", "entries: ", ""));
  }

  static String number(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String entry(Map.Entry<String, Integer> entry) {
    return entry.getKey() + " " + entry.getValue();
  }

  private static long count(BuildReport report, Severity severity) {
    return report.diagnostics().stream().filter(d -> d.severity() == severity).count();
  }
}
