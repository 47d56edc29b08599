package org.kladez.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
    CommandLine line = new CommandLine(new RootCommand(console));
    commands(console, arguments).forEach(command -> line.addSubcommand(command.get()));
    line.setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setParameterExceptionHandler(new UsageFaults(console))
        .setOut(writer(console.out()))
        .setErr(writer(console.err()));
    return line.execute(arguments);
  }

  /** The command that is asked for, or all of them: to make one takes some milliseconds. */
  private static Collection<Supplier<Command>> commands(Console console, String... arguments) {
    Map<String, Supplier<Command>> commands = new LinkedHashMap<>();
    commands.put("build", () -> new BuildCommand(console));
    commands.put("serve", () -> new ServeCommand(console));
    commands.put("check", () -> new CheckCommand(console));
    commands.put("search", () -> new SearchCommand(console));
    commands.put("init", () -> new InitCommand(console));
    commands.put("new", () -> new NewCommand(console));
    commands.put("status", () -> new StatusCommand(console));
    commands.put("schema", () -> new SchemaCommand(console));
    commands.put("publish", () -> new PublishCommand(console));
    Supplier<Command> asked = arguments.length == 0 ? null : commands.get(arguments[0]);
    return asked == null ? commands.values() : List.of(asked);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
