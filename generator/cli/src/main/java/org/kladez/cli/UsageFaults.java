package org.kladez.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells people what is wrong with a command line, and where they find help. */
final class UsageFaults implements IParameterExceptionHandler {
  private final Console console;

  UsageFaults(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException fault, String[] arguments) {
    Texts texts = Texts.load(MessageLanguage.of(console.environment()).locale());
    CommandLine command = fault.getCommandLine();
    PrintStream err = console.err();
    err.println("kladez: " + describe(fault, texts));
    err.println(
        texts.get("cli.usage.help", Map.of("command", command.getCommandSpec().qualifiedName())));
    return ExitCode.USAGE.number();
  }

  private static String describe(ParameterException fault, Texts texts) {
    if (fault instanceof UnmatchedArgumentException unmatched) {
      String argument = unmatched.getUnmatched().get(0);
      String suggestion = String.join(", ", unmatched.getSuggestions());
      String key = suggestion.isEmpty() ? "cli.usage.unknown-plain" : "cli.usage.unknown";
      return texts.get(key, Map.of("argument", argument, "suggestion", suggestion));
    }
    if (fault instanceof MissingParameterException missing) {
      List<String> names = missing.getMissing().stream().map(UsageFaults::name).toList();
      return texts.get("cli.usage.missing", Map.of("names", String.join(", ", names)));
    }
    if (fault.getArgSpec() != null && fault.getValue() != null) {
      return texts.get(
          "cli.usage.value", Map.of("value", fault.getValue(), "name", name(fault.getArgSpec())));
    }
    return texts.get("cli.usage.other", Map.of("reason", String.valueOf(fault.getMessage())));
  }

  private static String name(CommandLine.Model.ArgSpec spec) {
    return spec instanceof CommandLine.Model.OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : spec.paramLabel();
  }
}
