package org.kladez.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command without a command: shows what there is. */
@CommandLine.Command(
    name = "kladez",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Turns Markdown entries into a bilingual static site with its own search.",
    footer = {
      "",
      "Exit codes: 0 done; 1 the content has errors; 2 wrong usage or configuration;",
      "3 a file could not be read or written; 70 a bug in Kladez."
    })
final class RootCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  RootCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(console.err());
    return ExitCode.USAGE.number();
  }
}
