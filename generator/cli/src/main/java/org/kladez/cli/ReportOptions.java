package org.kladez.cli;

import java.util.Optional;
import org.kladez.BuildRequest;
import org.kladez.FailOn;
import picocli.CommandLine.Option;

/** The options that {@code build} and {@code check} share. */
final class ReportOptions {
  @Option(names = "--drafts", description = "Takes entries marked as drafts in.")
  private boolean drafts;

  @Option(
      names = "--format",
      paramLabel = "text|json|sarif|github",
      description = "Form of the report: text (default), json, sarif or github.")
  private Format format = Format.TEXT;

  @Option(
      names = "--fail-on",
      paramLabel = "error|warning|never",
      description = "What makes it fail (default: error).")
  private FailOn failOn = FailOn.ERROR;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads to use (default: one for each processor).")
  private Optional<Integer> threads = Optional.empty();

  @Option(names = "--quiet", description = "Tells nothing but what was found.")
  private boolean quiet;

  /** The request with these options. */
  BuildRequest apply(BuildRequest request, Texts texts) {
    if (threads.filter(n -> n < 1).isPresent()) {
      throw Refusal.usage(texts.get("cli.threads"));
    }
    BuildRequest with = request.withDrafts(drafts).withFailOn(failOn);
    return threads.map(with::withThreads).orElse(with);
  }

  Format format() {
    return format;
  }

  boolean quiet() {
    return quiet;
  }
}
