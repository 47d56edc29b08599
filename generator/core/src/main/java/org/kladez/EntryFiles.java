package org.kladez;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.kladez.cache.EntryStore.Content;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.load.SourceFiles;
import org.kladez.load.SourceTree.EntryFile;
import org.kladez.model.ParsedEntry;
import org.kladez.parse.EntryParser;

/** Reads the files of entries, each with the findings of its own. */
final class EntryFiles {
  private final Path source;
  private final EntryParser parser;

  EntryFiles(Path source, EntryParser parser) {
    this.source = source;
    this.parser = parser;
  }

  Content read(EntryFile file) throws IOException {
    return parse(file, bytes(file));
  }

  byte[] bytes(EntryFile file) throws IOException {
    return new SourceFiles(source, new Diagnostics()).bytes(file.path());
  }

  Content parse(EntryFile file, byte[] bytes) {
    Diagnostics own = new Diagnostics();
    Optional<ParsedEntry> entry =
        new SourceFiles(source, own)
            .text(file.path(), bytes)
            .flatMap(
                text -> parser.reporting(own).parse(file.id(), file.language(), file.path(), text));
    return new Content(entry, own.all());
  }
}
