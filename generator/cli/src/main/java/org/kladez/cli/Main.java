package org.kladez.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The entry of the command {@code kladez}. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    Console console = Console.ofProcess();
    int code = run(console, arguments);
    console.out().flush();
    console.err().flush();
    System.exit(code);
  }

  static int run(Console console, String... arguments) {
    CommandLine line =
        new CommandLine(new RootCommand(console))
            .addSubcommand(new BuildCommand(console))
            .addSubcommand(new ServeCommand(console))
            .addSubcommand(new CheckCommand(console))
            .addSubcommand(new SearchCommand(console))
            .addSubcommand(new InitCommand(console))
            .addSubcommand(new NewCommand(console))
            .addSubcommand(new StatusCommand(console))
            .addSubcommand(new SchemaCommand(console))
            .addSubcommand(new PublishCommand(console));
    line.setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setParameterExceptionHandler(new UsageFaults(console))
        .setOut(writer(console.out()))
        .setErr(writer(console.err()));
    return line.execute(arguments);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
