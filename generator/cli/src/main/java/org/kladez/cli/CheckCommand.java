package org.kladez.cli;

import java.io.IOException;
import java.time.Instant;
import org.kladez.BuildReport;
import org.kladez.BuildRequest;
import org.kladez.Kladez;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks for everything that can be wrong and writes nothing. */
@picocli.CommandLine.Command(
    name = "check",
    description = "Finds everything that can be wrong; writes nothing.",
    sortOptions = false)
final class CheckCommand extends Command {
  @Mixin private ReportOptions options = new ReportOptions();

  @Option(names = "--external", description = "Visits the links to other sites too.")
  private boolean external;

  CheckCommand(Console console) {
    super(console);
  }

  @Override
  ExitCode run(Texts texts) throws IOException {
    BuildRequest request = options.apply(BuildRequest.of(source()), texts);
    ProgressLine progress = ProgressLine.of(console(), texts, options);
    BuildReport report =
        external
            ? Kladez.checkExternal(request, Instant.now())
            : progress.during(() -> Kladez.check(request, progress));
    ReportPrinter printer = new ReportPrinter(console(), texts, options);
    printer.findings(report, request.source());
    printer.checked(report);
    return ExitCode.of(report);
  }
}
