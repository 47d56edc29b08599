package org.kladez.maven;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.jspecify.annotations.Nullable;
import org.kladez.BuildReport;
import org.kladez.BuildRequest;
import org.kladez.Explanation;
import org.kladez.Kladez;
import org.kladez.config.ConfigReader;
import org.kladez.i18n.MessageCatalogue;

/** Builds the site and its search. */
@Mojo(
    name = "build",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresProject = false,
    threadSafe = true)
public final class BuildGoal extends Goal {
  /** Where to write the site; {@code target/site} in the source folder when it is not given. */
  @Parameter(property = "kladez.output")
  private @Nullable File output;

  /** The address the site will stand at; the one in {@code site-config.yml} when not given. */
  @Parameter(property = "kladez.base-url")
  private @Nullable String baseUrl;

  /** Builds everything anew. */
  @Parameter(property = "kladez.clean", defaultValue = "false")
  private boolean clean;

  /** Says of each file why it was made or left, and the time of each stage. */
  @Parameter(property = "kladez.explain", defaultValue = "false")
  private boolean explain;

  /** Builds anew beside the site and compares every byte. */
  @Parameter(property = "kladez.verify", defaultValue = "false")
  private boolean verify;

  /** Attaches a zip of the site to the project, with the classifier {@code site}. */
  @Parameter(property = "kladez.attach", defaultValue = "true")
  private boolean attach;

  /** Also makes this zip of the site, which works from a memory stick with its search. */
  @Parameter(property = "kladez.offline-pack")
  private @Nullable File offlinePack;

  @Parameter(defaultValue = "${project}", readonly = true)
  private @Nullable MavenProject project;

  private final MavenProjectHelper helper;

  /**
   * Makes the goal; Maven sets the parameters.
   *
   * @param helper attaches artifacts to projects
   */
  @Inject
  public BuildGoal(MavenProjectHelper helper) {
    this.helper = helper;
  }

  @Override
  void work(BuildRequest request) throws IOException, MojoExecutionException, MojoFailureException {
    BuildRequest full = full(request);
    BuildReport report = Kladez.build(full);
    tell(report);
    if (explain) {
      Explanation.lines(report, MessageCatalogue.load(language())).forEach(getLog()::info);
    }
    getLog().info(done(report));
    if (verify) {
      compare(full);
    }
    Built.remember(getPluginContext(), full);
    if (offlinePack != null) {
      Kladez.offlinePack(full.output(), offlinePack.toPath());
      getLog().info("Packed " + offlinePack);
    }
    if (attach && project != null && project.getFile() != null) {
      Path zip =
          Path.of(project.getBuild().getDirectory())
              .resolve(project.getBuild().getFinalName() + "-site.zip");
      SiteZip.write(full.output(), zip);
      helper.attachArtifact(project, "zip", "site", zip.toFile());
    }
  }

  private void compare(BuildRequest request) throws IOException, MojoExecutionException {
    List<String> differences = Kladez.verify(request);
    if (!differences.isEmpty()) {
      throw new MojoExecutionException(
          "A second build of the same input gave other bytes. This is a bug in Kladez: please"
              + " report it. "
              + String.join(", ", differences));
    }
    getLog().info("Built a second time: every file is the same, byte for byte");
  }

  private BuildRequest full(BuildRequest request) throws MojoExecutionException {
    BuildRequest full = request.withClean(clean);
    if (output != null) {
      full = full.withOutput(output.toPath());
    }
    if (baseUrl != null) {
      full = full.withBaseUrl(address(baseUrl));
    }
    if (full.endangersSources()) {
      throw new MojoExecutionException(
          "kladez.output would take the place of the sources: " + full.output());
    }
    return full;
  }

  private static URI address(String text) throws MojoExecutionException {
    return ConfigReader.parseBaseUrl(text)
        .orElseThrow(() -> new MojoExecutionException("kladez.base-url is no address: " + text));
  }

  private static String done(BuildReport report) {
    String seconds = String.format(Locale.ROOT, "%.1f", report.elapsed().toMillis() / 1000.0);
    String pages = Counts.number(report.pages(), "page");
    return "Built " + pages + " in " + seconds + " s; " + Counts.entries(report);
  }
}
