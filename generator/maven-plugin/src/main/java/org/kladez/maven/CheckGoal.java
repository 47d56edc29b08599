package org.kladez.maven;

import java.io.IOException;
import java.time.Instant;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.kladez.BuildReport;
import org.kladez.BuildRequest;
import org.kladez.Kladez;

/** Finds everything that can be wrong and writes nothing. */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class CheckGoal extends Goal {
  /** Visits the links to other sites too. */
  @Parameter(property = "kladez.external", defaultValue = "false")
  private boolean external;

  /** Makes the goal; Maven sets the parameters. */
  public CheckGoal() {}

  @Override
  void work(BuildRequest request) throws IOException, MojoFailureException {
    BuildReport report =
        external ? Kladez.checkExternal(request, Instant.now()) : Kladez.check(request);
    tell(report);
    getLog().info("Checked: " + Counts.of(report) + "; " + Counts.entries(report));
  }
}
