package org.kladez.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.kladez.Kladez;
import org.kladez.Skeleton;
import org.kladez.i18n.MessageCatalogue;

/** Begins an entry: writes a file with the fields of its type. */
@Mojo(name = "new", requiresProject = false, threadSafe = true)
public final class NewGoal extends EditorGoal {
  /** The entry's type, for instance {@code schools}. */
  @Parameter(property = "kladez.type", required = true)
  private String type = "";

  /** Its name in files and addresses, for instance {@code baku-160}. */
  @Parameter(property = "kladez.slug", required = true)
  private String slug = "";

  /** Its language; the source language of the site when it is not given. */
  @Parameter(property = "kladez.lang")
  private @Nullable String lang;

  /** Makes the goal; Maven sets the parameters. */
  public NewGoal() {}

  @Override
  String run(Path source, Locale language) throws IOException, MojoFailureException {
    Skeleton skeleton = Kladez.skeleton(source, type, slug, Optional.ofNullable(lang), language);
    if (skeleton.refusal().isPresent()) {
      throw new MojoFailureException(
          skeleton.refusal().get().message(MessageCatalogue.load(language)));
    }
    tell(skeleton.diagnostics());
    Skeleton.File begun = skeleton.file().orElseThrow();
    Path file = source.resolve(begun.path());
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, begun.text(), StandardOpenOption.CREATE_NEW);
    return "Wrote " + file;
  }
}
