package org.kladez.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.kladez.NewSite;

/** Begins a new site: a small one in two languages, with a Maven build of its own. */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public final class InitGoal extends EditorGoal {
  /** The folder for it, relative to {@code kladez.source}; nothing there is overwritten. */
  @Parameter(property = "kladez.dir", required = true)
  private String dir = "";

  @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
  private String version = "";

  /** Makes the goal; Maven sets the parameters. */
  public InitGoal() {}

  @Override
  String run(Path source, Locale language) throws IOException, MojoFailureException {
    NewSite site = NewSite.of(version);
    Path folder = source.resolve(dir).normalize();
    List<String> there = site.inTheWay(folder);
    if (!there.isEmpty()) {
      throw new MojoFailureException(
          folder + " has these already, and nothing is overwritten: " + String.join(", ", there));
    }
    return "Wrote " + Counts.number(site.write(folder).size(), "file") + " into " + folder;
  }
}
