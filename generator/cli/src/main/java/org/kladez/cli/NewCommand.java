package org.kladez.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import org.kladez.Kladez;
import org.kladez.Skeleton;
import org.kladez.diagnostic.TextRendering;
import org.kladez.i18n.MessageCatalogue;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a new entry. */
@picocli.CommandLine.Command(
    name = "new",
    description = "Begins an entry: a file with the fields of its type.",
    sortOptions = false)
final class NewCommand extends Command {
  @Parameters(paramLabel = "TYPE", index = "0", description = "Its type, for instance schools.")
  private String type = "";

  @Parameters(
      paramLabel = "SLUG",
      index = "1",
      description = "Its name in files and addresses, for instance baku-160.")
  private String slug = "";

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "Its language (default: the source language of the site).")
  private Optional<String> language = Optional.empty();

  NewCommand(Console console) {
    super(console);
  }

  @Override
  ExitCode run(Texts texts) throws IOException {
    MessageCatalogue catalogue = MessageCatalogue.load(texts.locale());
    Skeleton skeleton = Kladez.skeleton(source(), type, slug, language, texts.locale());
    if (skeleton.refusal().isPresent()) {
      throw Refusal.usage(skeleton.refusal().get().message(catalogue));
    }
    if (skeleton.file().isEmpty()) {
      TextRendering rendering = new TextRendering(catalogue, source(), console().style());
      console().err().print(rendering.render(skeleton.diagnostics()));
      return skeleton.configFault() ? ExitCode.USAGE : ExitCode.CONTENT;
    }
    Skeleton.File begun = skeleton.file().get();
    Path file = source().resolve(begun.path());
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, begun.text(), StandardOpenOption.CREATE_NEW);
    console().out().println(file);
    return ExitCode.DONE;
  }
}
