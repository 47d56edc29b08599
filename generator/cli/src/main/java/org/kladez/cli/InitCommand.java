package org.kladez.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kladez.NewSite;
import picocli.CommandLine.Parameters;

/** Begins a new site. */
@picocli.CommandLine.Command(
    name = "init",
    description = "Begins a new site: a small one in two languages, ready to be built.",
    sortOptions = false)
final class InitCommand extends Command {
  @Parameters(paramLabel = "DIR", description = "The folder for it; nothing there is overwritten.")
  private Path folder = Path.of("");

  InitCommand(Console console) {
    super(console);
  }

  @Override
  ExitCode run(Texts texts) throws IOException {
    NewSite site = NewSite.of(Version.number());
    Path whole = source().resolve(folder).normalize();
    List<String> there = site.inTheWay(whole);
    if (!there.isEmpty()) {
      throw Refusal.usage(
          texts.get(
              "cli.init.there",
              Map.of("folder", whole.toString(), "files", String.join(", ", there))));
    }
    List<String> files = site.write(whole);
    console()
        .out()
        .println(
            texts.get("cli.init.done", Map.of("folder", folder.toString(), "count", files.size())));
    return ExitCode.DONE;
  }
}
