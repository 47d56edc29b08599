package org.kladez.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.kladez.Kladez;
import org.kladez.SchemaFiles;

/** Writes JSON Schemas for the fields of entries, for the tools that editors use. */
@Mojo(name = "schema", requiresProject = false, threadSafe = true)
public final class SchemaGoal extends EditorGoal {
  /** Where to write them; {@code target/schemas} in the source folder when it is not given. */
  @Parameter(property = "kladez.output")
  private @Nullable File output;

  /** Makes the goal; Maven sets the parameters. */
  public SchemaGoal() {}

  @Override
  String run(Path source, Locale language) throws IOException, MojoFailureException {
    SchemaFiles schemas = Kladez.schemas(source, language);
    tell(schemas.diagnostics());
    Path folder = output == null ? source.resolve("target/schemas") : output.toPath();
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : schemas.files().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return "Wrote " + Counts.number(schemas.files().size(), "file") + " into " + folder;
  }
}
