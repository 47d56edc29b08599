package org.kladez.cli;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kladez.Kladez;
import org.kladez.StatusReport;
import org.kladez.TranslationStatus;
import org.kladez.TranslationStatus.State;
import org.kladez.diagnostic.TextRendering;
import org.kladez.i18n.MessageCatalogue;
import picocli.CommandLine.Option;

/** Says which translations are missing and which lag behind. */
@picocli.CommandLine.Command(
    name = "status",
    description = "Says which translations are missing and which lag behind their sources.",
    sortOptions = false)
final class StatusCommand extends Command {
  @Option(names = "--json", description = "Writes the states of all translations as JSON.")
  private boolean json;

  StatusCommand(Console console) {
    super(console);
  }

  @Override
  ExitCode run(Texts texts) throws IOException {
    StatusReport report = Kladez.status(source());
    if (!report.diagnostics().isEmpty()) {
      MessageCatalogue catalogue = MessageCatalogue.load(texts.locale());
      TextRendering rendering = new TextRendering(catalogue, source(), console().style());
      console().err().print(rendering.render(report.diagnostics()));
      return report.configFault() ? ExitCode.USAGE : ExitCode.CONTENT;
    }
    if (json) {
      console().out().println(report.toJson());
    } else {
      print(report, texts);
    }
    return ExitCode.DONE;
  }

  private void print(StatusReport report, Texts texts) {
    for (TranslationStatus one : report.translations()) {
      if (one.state() != State.CURRENT) {
        Map<String, String> arguments =
            Map.of("file", one.file(), "sections", sections(one, texts));
        console().out().println(texts.get("cli.status." + one.state().label(), arguments));
      }
    }
    TreeSet<String> languages = new TreeSet<>();
    report.translations().forEach(one -> languages.add(one.language()));
    for (String language : languages) {
      Map<String, Object> counts = new TreeMap<>();
      counts.put("language", language);
      for (State state : State.values()) {
        counts.put(state.label(), report.count(language, state));
      }
      console().out().println(texts.get("cli.status.sum", counts));
    }
    if (languages.isEmpty()) {
      console().out().println(texts.get("cli.status.none"));
    }
  }

  /** The headings of the sections that lag, in quotation marks of the reader's language. */
  private static String sections(TranslationStatus status, Texts texts) {
    return status.sections().stream()
        .filter(section -> section.state() == State.LAGGING)
        .map(
            section ->
                section.heading().isEmpty()
                    ? texts.get("cli.status.beginning")
                    : texts.get("cli.status.heading", Map.of("heading", section.heading())))
        .collect(Collectors.joining(", "));
  }
}
