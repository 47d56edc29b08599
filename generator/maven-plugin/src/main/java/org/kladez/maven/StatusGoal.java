package org.kladez.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.kladez.Kladez;
import org.kladez.StatusReport;
import org.kladez.TranslationStatus;
import org.kladez.TranslationStatus.State;

/** Says which translations are missing and which lag behind their sources. */
@Mojo(name = "status", requiresProject = false, threadSafe = true)
public final class StatusGoal extends EditorGoal {
  /** Writes the states of all translations as JSON to the standard output. */
  @Parameter(property = "kladez.json", defaultValue = "false")
  private boolean json;

  /** Makes the goal; Maven sets the parameters. */
  public StatusGoal() {}

  @Override
  String run(Path source, Locale language) throws IOException, MojoFailureException {
    StatusReport report = Kladez.status(source);
    tell(report.diagnostics());
    if (json) {
      StandardOutput.print(report.toJson());
    } else {
      list(report);
    }
    return "Translations: "
        + java.util.Arrays.stream(State.values())
            .map(state -> count(report, state) + " " + state.label())
            .collect(Collectors.joining(", "));
  }

  private void list(StatusReport report) {
    for (TranslationStatus one : report.translations()) {
      if (one.state() != State.CURRENT) {
        getLog().info(one.state().label() + " " + one.file() + sections(one));
      }
    }
  }

  private static long count(StatusReport report, State state) {
    return report.translations().stream().filter(one -> one.state() == state).count();
  }

  /** The headings of the sections that lag. */
  private static String sections(TranslationStatus status) {
    String headings =
        status.sections().stream()
            .filter(section -> section.state() == State.LAGGING)
            .map(section -> section.heading().isEmpty() ? "(beginning)" : section.heading())
            .collect(Collectors.joining(", "));
    return headings.isEmpty() ? "" : ": " + headings;
  }
}
