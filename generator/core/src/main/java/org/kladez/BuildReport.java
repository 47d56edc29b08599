package org.kladez;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.JsonRendering;
import org.kladez.diagnostic.Severity;
import org.kladez.i18n.MessageCatalogue;
import org.kladez.json.Json;

/**
 * What a build did and found.
 *
 * @param failed whether the findings kept the site from being written
 * @param pages how many HTML pages the site has
 * @param written how many files were written
 * @param unchanged how many files were already as they should be
 * @param removed how many files were removed
 * @param entries how many entries are written in each language, by its code
 * @param drafts how many entries were left out because they are drafts
 * @param elapsed how long it took
 * @param stages how long each stage took, in their order
 * @param diagnostics the findings in a stable order
 * @param changes one line a file that is no longer as it was: what happened, a space, its path
 * @param reasons why a file was made or left, by its path: {@code new}, {@code ground}, {@code
 *     place}, {@code content} or {@code touched} for those that were made, {@code kept} for those
 *     that were not; nothing for files whose names tell their content, and when nothing had changed
 *     at all
 */
public record BuildReport(
    boolean failed,
    int pages,
    int written,
    int unchanged,
    int removed,
    Map<String, Integer> entries,
    int drafts,
    Duration elapsed,
    Map<String, Duration> stages,
    List<Diagnostic> diagnostics,
    List<String> changes,
    Map<String, String> reasons) {
  private static final double NANOS = 1e9;
  private static final int DIGITS = 1000;

  /** Copies the collections. */
  public BuildReport {
    entries = Collections.unmodifiableMap(new TreeMap<>(entries));
    stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
    diagnostics = List.copyOf(diagnostics);
    changes = List.copyOf(changes);
    reasons = Collections.unmodifiableMap(new HashMap<>(reasons));
  }

  /**
   * Whether the configuration is at fault, rather than the content.
   *
   * @return true when the build failed and a finding is about the configuration
   */
  public boolean configFault() {
    return failed
        && diagnostics.stream()
            .filter(diagnostic -> diagnostic.severity() != Severity.INFO)
            .anyMatch(diagnostic -> diagnostic.at().file().equals("site-config.yml"));
  }

  /**
   * The report for machines.
   *
   * @param catalogue the language of the messages
   * @return a JSON object
   */
  public String toJson(MessageCatalogue catalogue) {
    return Json.text(
        json ->
            json.object(
                report -> {
                  report.put("pages", pages);
                  report.put("written", written);
                  report.put("unchanged", unchanged);
                  report.put("removed", removed);
                  report.map("entries", entries, Json::put);
                  report.put("drafts", drafts);
                  report.put("seconds", seconds(elapsed));
                  report.map("stages", stages, (to, stage, t) -> to.put(stage, seconds(t)));
                  new JsonRendering(catalogue).write(diagnostics, report);
                }));
  }

  private static double seconds(Duration time) {
    return Math.round(time.toNanos() / NANOS * DIGITS) / (double) DIGITS;
  }
}
