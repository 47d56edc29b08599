package org.kladez.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.kladez.diagnostic.Diagnostic;

/** What the goals have in common that give editors something to work with. */
abstract class EditorGoal extends AbstractMojo {
  /** The folder with {@code site-config.yml} and {@code content/}. */
  @Parameter(property = "kladez.source", defaultValue = "${project.basedir}", required = true)
  private File source = new File("");

  /** Language of the messages, {@code en} or {@code ru}; that of the environment when not given. */
  @Parameter(property = "kladez.messages")
  private @Nullable String messages;

  /** Does nothing at all. */
  @Parameter(property = "kladez.skip", defaultValue = "false")
  private boolean skip;

  /** Does the goal's work and says what was done. */
  abstract String run(Path source, Locale language) throws IOException, MojoFailureException;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped (kladez.skip).");
      return;
    }
    try {
      Path folder = source.toPath().toAbsolutePath().normalize();
      getLog().info(run(folder, MessageLanguage.choose(messages)));
    } catch (IOException e) {
      throw new MojoExecutionException("Reading or writing failed: " + e, e);
    }
  }

  /** Tells the faults of the site's own files and fails when there are any. */
  final void tell(List<Diagnostic> faults) throws MojoFailureException {
    new ReportLog(getLog(), MessageLanguage.choose(messages)).write(faults);
    if (!faults.isEmpty()) {
      throw new MojoFailureException("The schemas or the configuration are at fault; see above");
    }
  }
}
