package org.kladez.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.kladez.Kladez;
import org.kladez.SchemaFiles;
import org.kladez.diagnostic.TextRendering;
import org.kladez.i18n.MessageCatalogue;
import picocli.CommandLine.Option;

/** Writes JSON Schemas for the tools that editors use. */
@picocli.CommandLine.Command(
    name = "schema",
    description = "Writes JSON Schemas for the fields of entries, for editors' tools.",
    sortOptions = false)
final class SchemaCommand extends Command {
  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where to write them (default: target/schemas in the source folder).")
  private Optional<Path> output = Optional.empty();

  SchemaCommand(Console console) {
    super(console);
  }

  @Override
  ExitCode run(Texts texts) throws IOException {
    SchemaFiles schemas = Kladez.schemas(source(), texts.locale());
    if (schemas.files().isEmpty()) {
      MessageCatalogue catalogue = MessageCatalogue.load(texts.locale());
      TextRendering rendering = new TextRendering(catalogue, source(), console().style());
      console().err().print(rendering.render(schemas.diagnostics()));
      return schemas.configFault() ? ExitCode.USAGE : ExitCode.CONTENT;
    }
    Path folder = output.orElse(source().resolve("target/schemas")).toAbsolutePath().normalize();
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : schemas.files().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    console()
        .out()
        .println(
            texts.get(
                "cli.schema.written",
                Map.of("count", schemas.files().size(), "folder", folder.toString())));
    return ExitCode.DONE;
  }
}
