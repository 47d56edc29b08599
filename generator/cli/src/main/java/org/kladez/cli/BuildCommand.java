package org.kladez.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kladez.BuildReport;
import org.kladez.BuildRequest;
import org.kladez.Kladez;
import org.kladez.config.ConfigReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the site. */
@picocli.CommandLine.Command(
    name = "build",
    description = "Builds the site and its search.",
    sortOptions = false)
final class BuildCommand extends Command {
  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where to write the site (default: target/site in the source folder).")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "The address the site will stand at (default: the one in site-config.yml).")
  private Optional<String> baseUrl = Optional.empty();

  @Option(names = "--clean", description = "Builds everything anew.")
  private boolean clean;

  @Option(
      names = "--explain",
      description = "Says of each file why it was made or left, and the time of each stage.")
  private boolean explain;

  @Option(names = "--verify", description = "Builds anew beside the site and compares every byte.")
  private boolean verify;

  @Option(
      names = "--offline-pack",
      paramLabel = "FILE.zip",
      description = "Also makes one zip of the site that works from a memory stick, with search.")
  private Optional<Path> offlinePack = Optional.empty();

  @Mixin private ReportOptions options = new ReportOptions();

  BuildCommand(Console console) {
    super(console);
  }

  @Override
  ExitCode run(Texts texts) throws IOException {
    BuildRequest request = request(texts);
    ProgressLine progress = ProgressLine.of(console(), texts, options);
    BuildReport report = progress.during(() -> Kladez.build(request, progress));
    ReportPrinter printer = new ReportPrinter(console(), texts, options);
    printer.findings(report, request.source());
    if (explain) {
      printer.explain(report);
    }
    printer.built(report, request.output());
    ExitCode code = ExitCode.of(report);
    if (offlinePack.isPresent() && code == ExitCode.DONE) {
      Kladez.offlinePack(request.output(), offlinePack.get());
      printer.packed(offlinePack.get());
    }
    if (code == ExitCode.DONE && Rehearsal.isWanted(console())) {
      Rehearsal.of(request.source());
    }
    return verify && code == ExitCode.DONE ? verify(request, printer) : code;
  }

  private BuildRequest request(Texts texts) {
    BuildRequest request = options.apply(BuildRequest.of(source()), texts).withClean(clean);
    if (output.isPresent()) {
      request = request.withOutput(output.get());
    }
    if (baseUrl.isPresent()) {
      request = request.withBaseUrl(baseUrl(baseUrl.get(), texts));
    }
    if (request.endangersSources()) {
      throw Refusal.usage(texts.get("cli.output", Map.of("folder", request.output().toString())));
    }
    return request;
  }

  private static URI baseUrl(String text, Texts texts) {
    return ConfigReader.parseBaseUrl(text)
        .orElseThrow(() -> Refusal.usage(texts.get("cli.base-url", Map.of("url", text))));
  }

  private static ExitCode verify(BuildRequest request, ReportPrinter printer) throws IOException {
    List<String> differences = Kladez.verify(request);
    printer.verified(differences);
    return differences.isEmpty() ? ExitCode.DONE : ExitCode.BUG;
  }
}
