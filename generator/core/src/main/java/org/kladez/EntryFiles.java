package org.kladez;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kladez.cache.EntryStore;
import org.kladez.cache.EntryStore.Content;
import org.kladez.cache.Stamp;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.load.SourceFiles;
import org.kladez.load.SourceTree.EntryFile;
import org.kladez.memo.Memo;
import org.kladez.model.Body;
import org.kladez.model.EntryId;
import org.kladez.model.ParsedEntry;
import org.kladez.parse.EntryParser;

/**
 * Reads the files of entries, each with the findings of its own; what is known of a file already
 * comes from a store.
 */
final class EntryFiles {
  private final Path source;
  private final Supplier<EntryParser> parser;
  private final Optional<EntryStore> store;

  /**
   * Prepares.
   *
   * @param parser is made when the first file must be parsed
   * @param store what is known of files; nothing when nothing is
   */
  EntryFiles(Path source, Supplier<EntryParser> parser, Optional<EntryStore> store) {
    this.source = source;
    this.parser = parser;
    this.store = store;
  }

  /** What a file says, parsed now. */
  Content read(EntryFile file) throws IOException {
    return parse(file, bytes(file));
  }

  /**
   * What files say. To parse them takes several threads, but to know most of them hardly any time.
   *
   * @param stamps what the file system said of each before; nothing when it said nothing
   * @return what each says by its path
   */
  Map<String, Content> read(
      Collection<EntryFile> some, Function<EntryFile, Optional<Stamp>> stamps, Workers workers)
      throws IOException {
    Map<String, Content> contents = new HashMap<>();
    List<EntryFile> known = new ArrayList<>();
    Map<EntryFile, Future<Content>> unknown = new LinkedHashMap<>();
    for (EntryFile file : some) {
      Optional<Stamp> stamp = stamps.apply(file);
      if (isKnown(file, stamp)) {
        known.add(file);
      } else {
        unknown.put(file, workers.start(() -> read(file, stamp)));
      }
    }
    for (EntryFile file : known) {
      contents.put(file.path(), known(file, stamps.apply(file)).orElseThrow());
    }
    Iterator<Content> read = workers.started(Progress.Stage.READ, unknown.values()).iterator();
    unknown.keySet().forEach(file -> contents.put(file.path(), read.next()));
    return contents;
  }

  /**
   * What files say above their texts, and the texts of those that are known or may show pictures.
   *
   * @param stamps what the file system says of each
   */
  Glance glance(List<EntryFile> some, Function<EntryFile, Optional<Stamp>> stamps, Workers workers)
      throws IOException {
    List<Callable<Content>> work = new ArrayList<>();
    Set<String> whole = ConcurrentHashMap.newKeySet();
    for (EntryFile file : some) {
      Optional<Content> known = known(file, stamps.apply(file));
      if (known.isPresent()) {
        whole.add(file.path());
      }
      work.add(() -> known.isPresent() ? known.get() : glance(file, whole));
    }
    List<Content> contents = workers.all(Progress.Stage.READ, work);
    List<Map.Entry<EntryId, Optional<ParsedEntry>>> all = new ArrayList<>();
    List<Diagnostic> findings = new ArrayList<>();
    for (int i = 0; i < contents.size(); i++) {
      all.add(Map.entry(some.get(i).id(), contents.get(i).entry()));
      findings.addAll(contents.get(i).diagnostics());
    }
    return new Glance(all, whole, findings);
  }

  private Content glance(EntryFile file, Set<String> whole) throws IOException {
    byte[] bytes = bytes(file);
    Supplier<Body> later = Memo.of(() -> text(file));
    return read(
        file,
        bytes,
        (reader, text) -> {
          if (mayShowPicture(text)) {
            whole.add(file.path());
            return reader.parse(file.id(), file.language(), file.path(), text);
          }
          return reader.parseFields(file.id(), file.language(), file.path(), text, later);
        });
  }

  private static boolean mayShowPicture(String text) {
    return text.contains("![") || text.contains("<i") || text.contains("<I");
  }

  /** The text of a file; whoever deletes it now is told by the next reading. */
  private Body text(EntryFile file) {
    try {
      return read(file).entry().map(ParsedEntry::body).orElse(Body.EMPTY);
    } catch (IOException e) {
      return Body.EMPTY;
    }
  }

  boolean isKnown(EntryFile file, Optional<Stamp> stamp) {
    return store.isPresent() && stamp.isPresent() && store.get().knows(file.path(), stamp.get());
  }

  private Optional<Content> known(EntryFile file, Optional<Stamp> stamp) {
    return store.isEmpty() || stamp.isEmpty()
        ? Optional.empty()
        : store.get().find(file.path(), stamp.get());
  }

  /**
   * What a file says that is not known yet.
   *
   * @param stamp what the file system said of it before; nothing when it said nothing
   */
  private Content read(EntryFile file, Optional<Stamp> stamp) throws IOException {
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
    return read(
        file, bytes, (reader, text) -> reader.parse(file.id(), file.language(), file.path(), text));
  }

  private Content read(
      EntryFile file, byte[] bytes, BiFunction<EntryParser, String, Optional<ParsedEntry>> part) {
    Diagnostics own = new Diagnostics();
    Optional<ParsedEntry> entry =
        new SourceFiles(source, own)
            .text(file.path(), bytes)
            .flatMap(text -> part.apply(parser.get().reporting(own), text));
    return new Content(entry, own.all());
  }
}
