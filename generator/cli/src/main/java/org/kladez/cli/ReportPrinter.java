package org.kladez.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kladez.BuildReport;
import org.kladez.Explanation;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.GithubRendering;
import org.kladez.diagnostic.SarifRendering;
import org.kladez.diagnostic.Severity;
import org.kladez.diagnostic.TextRendering;
import org.kladez.i18n.MessageCatalogue;

/** Writes what a build or check says in the form that was asked for. */
final class ReportPrinter {
  private static final double MEGABYTE = 1e6;

  private final Console console;
  private final Texts texts;
  private final ReportOptions options;

  ReportPrinter(Console console, Texts texts, ReportOptions options) {
    this.console = console;
    this.texts = texts;
    this.options = options;
  }

  /** The findings: as text on the error stream, or in another form on the output stream. */
  void findings(BuildReport report, Path source) {
    MessageCatalogue catalogue = MessageCatalogue.load(texts.locale());
    List<Diagnostic> found = report.diagnostics();
    switch (options.format()) {
      case TEXT ->
          console.err().print(new TextRendering(catalogue, source, console.style()).render(found));
      case JSON -> console.out().print(report.toJson(catalogue).strip() + "\n");
      case SARIF ->
          console.out().print(new SarifRendering(catalogue, Version.number()).render(found) + "\n");
      case GITHUB -> console.out().print(new GithubRendering(catalogue).render(found));
    }
  }

  /** Each file, what became of it and why, and how long each stage took. */
  void explain(BuildReport report) {
    Explanation.lines(report, MessageCatalogue.load(texts.locale()))
        .forEach(console.err()::println);
  }

  /** The last line of a build. */
  void built(BuildReport report, Path output) {
    Map<String, Object> arguments = counts(report);
    arguments.put("output", shorten(output));
    summary(
        report, report.failed() || report.configFault() ? "cli.failed" : "cli.built", arguments);
  }

  /** Where the zip is, and how large. */
  void packed(Path zip) throws IOException {
    if (!options.quiet() && options.format() == Format.TEXT) {
      double megabytes = Files.size(zip) / MEGABYTE;
      Map<String, Object> arguments = Map.of("file", shorten(zip), "megabytes", megabytes);
      console.out().println(texts.get("cli.packed", arguments));
    }
  }

  /** The last line of a check. */
  void checked(BuildReport report) {
    boolean failed = report.failed() || report.configFault();
    summary(report, failed ? "cli.check-failed" : "cli.checked", counts(report));
  }

  /** What the second build of {@code --verify} says. */
  void verified(List<String> differences) {
    if (!differences.isEmpty()) {
      console.err().println(texts.get("cli.differs", Map.of("count", differences.size())));
      differences.forEach(file -> console.err().println("  " + file));
    } else if (!options.quiet() && options.format() == Format.TEXT) {
      console.out().println(texts.get("cli.same"));
    }
  }

  private void summary(BuildReport report, String key, Map<String, ?> arguments) {
    if (options.quiet() || options.format() != Format.TEXT) {
      return;
    }
    boolean failed = report.failed() || report.configFault();
    (failed ? console.err() : console.out()).println(texts.get(key, arguments));
  }

  private static Map<String, Object> counts(BuildReport report) {
    Map<String, Object> counts = new TreeMap<>();
    counts.put("pages", report.pages());
    counts.put("written", report.written());
    counts.put("unchanged", report.unchanged());
    counts.put("removed", report.removed());
    counts.put("entries", entries(report.entries()));
    counts.put("drafts", report.drafts());
    counts.put("seconds", seconds(report.elapsed()));
    counts.put("errors", count(report, Severity.ERROR));
    counts.put("warnings", count(report, Severity.WARNING));
    return counts;
  }

  private static String entries(Map<String, Integer> entries) {
    return new TreeMap<>(entries)
        .entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "));
  }

  private static long count(BuildReport report, Severity severity) {
    return report.diagnostics().stream().filter(d -> d.severity() == severity).count();
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private static String shorten(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
  }
}
