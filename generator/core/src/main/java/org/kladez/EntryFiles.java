package org.kladez;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.kladez.cache.EntryStore;
import org.kladez.cache.EntryStore.Content;
import org.kladez.cache.Stamp;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.load.SourceFiles;
import org.kladez.load.SourceTree.EntryFile;
import org.kladez.model.ParsedEntry;
import org.kladez.parse.EntryParser;

/**
 * Reads the files of entries, each with the findings of its own; what is known of a file already
 * comes from a store.
 */
final class EntryFiles {
  private final Path source;
  private final EntryParser parser;
  private final Optional<EntryStore> store;

  EntryFiles(Path source, EntryParser parser, Optional<EntryStore> store) {
    this.source = source;
    this.parser = parser;
    this.store = store;
  }

  /** What a file says, parsed now. */
  Content read(EntryFile file) throws IOException {
    return parse(file, bytes(file));
  }

  /** What a file says, when that is known without reading it. */
  Optional<Content> known(EntryFile file, Optional<Stamp> stamp) {
    return store.isEmpty() || stamp.isEmpty()
        ? Optional.empty()
        : store.get().find(file.path(), stamp.get());
  }

  /**
   * What a file says that is not known yet.
   *
   * @param stamp what the file system said of it before; nothing when it said nothing
   */
  Content read(EntryFile file, Optional<Stamp> stamp) throws IOException {
    if (store.isEmpty() || stamp.isEmpty()) {
      return read(file);
    }
    byte[] bytes = bytes(file);
    Optional<Content> same = store.get().find(file.path(), stamp.get(), bytes);
    return same.isPresent()
        ? same.get()
        : store.get().keep(file.path(), stamp.get(), bytes, parse(file, bytes));
  }

  private byte[] bytes(EntryFile file) throws IOException {
    return new SourceFiles(source, new Diagnostics()).bytes(file.path());
  }

  private Content parse(EntryFile file, byte[] bytes) {
    Diagnostics own = new Diagnostics();
    Optional<ParsedEntry> entry =
        new SourceFiles(source, own)
            .text(file.path(), bytes)
            .flatMap(
                text -> parser.reporting(own).parse(file.id(), file.language(), file.path(), text));
    return new Content(entry, own.all());
  }
}
