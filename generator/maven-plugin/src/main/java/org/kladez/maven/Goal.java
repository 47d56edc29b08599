package org.kladez.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.kladez.BuildReport;
import org.kladez.BuildRequest;
import org.kladez.FailOn;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.GithubRendering;
import org.kladez.diagnostic.SarifRendering;
import org.kladez.i18n.MessageCatalogue;

/** What goals that build or check have in common: parameters, and what becomes of a report. */
abstract class Goal extends AbstractMojo {
  private static final Set<String> FORMATS = Set.of("text", "json", "sarif", "github");

  /** The folder with {@code site-config.yml} and {@code content/}. */
  @Parameter(property = "kladez.source", defaultValue = "${project.basedir}", required = true)
  private File source = new File("");

  /** Takes entries marked as drafts in. */
  @Parameter(property = "kladez.drafts", defaultValue = "false")
  private boolean drafts;

  /**
   * Form of the findings: {@code text} in Maven's log, or {@code json}, {@code sarif} or {@code
   * github} on the standard output.
   */
  @Parameter(property = "kladez.format", defaultValue = "text")
  private String format = "text";

  @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
  private String version = "";

  /** What fails the build: {@code error}, {@code warning} or {@code never}. */
  @Parameter(property = "kladez.fail-on", defaultValue = "error")
  private String failOn = "error";

  /** How many threads to use; one for each processor when it is not given. */
  @Parameter(property = "kladez.threads")
  private @Nullable Integer threads;

  /** Language of the messages, {@code en} or {@code ru}; that of the environment when not given. */
  @Parameter(property = "kladez.messages")
  private @Nullable String messages;

  /** Does nothing at all. */
  @Parameter(property = "kladez.skip", defaultValue = "false")
  private boolean skip;

  /** Does the goal's work. */
  abstract void work(BuildRequest request)
      throws IOException, MojoExecutionException, MojoFailureException;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped (kladez.skip).");
      return;
    }
    try {
      work(request());
    } catch (IOException e) {
      throw new MojoExecutionException("Reading or writing failed: " + e, e);
    }
  }

  /** Tells what was found, and fails when it is too bad. */
  final void tell(BuildReport report) throws IOException, MojoFailureException {
    write(report);
    if (report.failed() || report.configFault()) {
      throw new MojoFailureException("The content of " + folder() + " has " + Counts.of(report));
    }
  }

  private void write(BuildReport report) throws IOException {
    List<Diagnostic> found = report.diagnostics();
    MessageCatalogue catalogue = MessageCatalogue.load(language());
    switch (format) {
      case "json" -> StandardOutput.print(report.toJson(catalogue));
      case "sarif" -> StandardOutput.print(new SarifRendering(catalogue, version).render(found));
      case "github" -> StandardOutput.print(new GithubRendering(catalogue).render(found));
      default -> new ReportLog(getLog(), language()).write(found);
    }
  }

  /** The language of the messages. */
  final Locale language() {
    return MessageLanguage.choose(messages);
  }

  final Path folder() {
    return source.toPath().toAbsolutePath().normalize();
  }

  private BuildRequest request() throws MojoExecutionException {
    FailOn limit =
        FailOn.parse(failOn)
            .orElseThrow(
                () -> new MojoExecutionException("kladez.fail-on is error, warning or never"));
    if (!FORMATS.contains(format)) {
      throw new MojoExecutionException("kladez.format is text, json, sarif or github");
    }
    BuildRequest request = BuildRequest.of(folder()).withDrafts(drafts).withFailOn(limit);
    Optional<Integer> number = Optional.ofNullable(threads);
    if (number.filter(n -> n < 1).isPresent()) {
      throw new MojoExecutionException("kladez.threads needs a number from 1 upwards");
    }
    return number.map(request::withThreads).orElse(request);
  }
}
