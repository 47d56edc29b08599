package org.kladez;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kladez.assemble.Assembler;
import org.kladez.assemble.Assembly;
import org.kladez.assemble.Parsed;
import org.kladez.cache.EntryIndex;
import org.kladez.cache.EntryStore;
import org.kladez.cache.EntryStore.Content;
import org.kladez.cache.Listing;
import org.kladez.cache.Stamp;
import org.kladez.cache.StoreCopy;
import org.kladez.config.SiteConfig;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.load.SourceTree;
import org.kladez.load.SourceTree.EntryFile;
import org.kladez.memo.Memo;
import org.kladez.model.EntryId;
import org.kladez.model.ParsedEntry;
import org.kladez.parse.EntryParser;

/**
 * What the files of entries say, kept from one reading to the next: it depends on the file and on
 * what the schemas, vocabularies and the configuration say, and on nothing else. The first reading
 * takes what builds and earlier previews have kept on the disk, and keeps there what it parses;
 * what is parsed later stays in memory, so that the files do not grow while somebody writes.
 */
final class KeptEntries implements AutoCloseable {
  /** More files than this take longer than anybody likes to wait for a page. */
  private static final int FEW = 200;

  private final Path source;
  private final Path own;
  private final Workers workers;
  private final Future<Optional<EntryIndex>> last;
  private Optional<EntryStore> store = Optional.empty();
  private boolean begun;
  private boolean joined;
  private Map<String, Kept> kept = Map.of();
  private Map<String, Stamp> basis = Map.of();

  /**
   * Begins to read what is kept on the disk.
   *
   * @param source the source folder
   * @param builds the folder of what builds keep
   * @param own the folder of what previews keep
   * @param workers read files
   */
  KeptEntries(Path source, Path builds, Path own, Workers workers) {
    this.source = source;
    this.own = own;
    this.workers = workers;
    this.last =
        workers.start(
            () -> {
              StoreCopy.bring(builds, own);
              return EntryIndex.read(own);
            });
  }

  private record Kept(Stamp stamp, Content content) {}

  /**
   * Which files may not be as they were.
   *
   * @param touched these, whatever their stamps say
   * @param listing the files as they are now, when any other may be too
   */
  record Doubt(Set<String> touched, Optional<Listing> listing) {
    Doubt {
      touched = Set.copyOf(touched);
    }

    private Stamp stamp(Path source, String file) throws IOException {
      Optional<Stamp> listed =
          listing.flatMap(known -> Optional.ofNullable(known.stamps().get(file)));
      return listed.isPresent() ? listed.get() : Stamp.of(source.resolve(file));
    }
  }

  /**
   * What the files say.
   *
   * @param all what each file says, in the order of the tree; nothing for one that cannot be read
   * @param changed those that were parsed now
   * @param sameBasis whether configuration, schemas and vocabularies are as they were
   */
  record Reading(
      List<Map.Entry<EntryId, Optional<ParsedEntry>>> all,
      List<Optional<ParsedEntry>> changed,
      boolean sameBasis) {}

  /**
   * What the files say above their texts, before the first reading.
   *
   * @return nothing when so much is kept of them that they can be read at once
   */
  Optional<Glance> glance(Groundwork ground, Listing listing) throws IOException {
    SiteConfig config = ground.config().orElseThrow();
    open(ground, config);
    EntryFiles reader = new EntryFiles(source, parser(ground, config), store);
    Function<EntryFile, Optional<Stamp>> stamps =
        file -> Optional.ofNullable(listing.stamps().get(file.path()));
    boolean few =
        ground.tree().entries().stream()
            .filter(file -> !reader.isKnown(file, stamps.apply(file)))
            .skip(FEW)
            .findAny()
            .isEmpty();
    if (few) {
      return Optional.empty();
    }
    keepsBasis(ground.tree(), new Doubt(Set.of(), Optional.of(listing)));
    return Optional.of(reader.glance(ground.tree().entries(), stamps, workers));
  }

  /** What each file says; what is wrong with them is told. */
  Reading read(Groundwork ground, Doubt doubt, Diagnostics found) throws IOException {
    SourceTree tree = ground.tree();
    boolean sameBasis = doubt.listing().isEmpty() || keepsBasis(tree, doubt);
    if (!sameBasis) {
      kept = Map.of();
    }
    Map<String, Kept> now = new LinkedHashMap<>();
    List<EntryFile> changed = new ArrayList<>();
    Map<String, Stamp> stamps = new HashMap<>();
    for (EntryFile file : tree.entries()) {
      Kept before = kept.get(file.path());
      boolean doubted = doubt.touched().contains(file.path());
      if (before != null && !doubted && doubt.listing().isEmpty()) {
        now.put(file.path(), before);
        continue;
      }
      Stamp stamp = doubt.stamp(source, file.path());
      if (before != null && !doubted && before.stamp().equals(stamp)) {
        now.put(file.path(), before);
      } else {
        changed.add(file);
        stamps.put(file.path(), stamp);
      }
    }
    Map<String, Kept> parsed = parse(ground, changed, stamps);
    now.putAll(parsed);
    kept = now;
    List<Map.Entry<EntryId, Optional<ParsedEntry>>> all = new ArrayList<>();
    for (EntryFile file : tree.entries()) {
      Kept entry = java.util.Objects.requireNonNull(now.get(file.path()));
      all.add(Map.entry(file.id(), entry.content().entry()));
      found.addAll(entry.content().diagnostics());
    }
    return new Reading(
        all, parsed.values().stream().map(kept -> kept.content().entry()).toList(), sameBasis);
  }

  private boolean keepsBasis(SourceTree tree, Doubt doubt) throws IOException {
    List<String> files = new ArrayList<>(List.of("site-config.yml"));
    files.addAll(tree.schemas().values());
    files.addAll(tree.vocabularies().values());
    Map<String, Stamp> stamps = new HashMap<>();
    for (String file : files) {
      stamps.put(file, doubt.stamp(source, file));
    }
    boolean same = stamps.equals(basis) && files.stream().noneMatch(doubt.touched()::contains);
    basis = stamps;
    return same;
  }

  private Map<String, Kept> parse(
      Groundwork ground, List<EntryFile> files, Map<String, Stamp> stamps) throws IOException {
    if (files.isEmpty()) {
      return Map.of();
    }
    SiteConfig config = ground.config().orElseThrow();
    open(ground, config);
    boolean first = !begun;
    begun = true;
    EntryFiles reader =
        new EntryFiles(source, parser(ground, config), first ? store : Optional.empty());
    Map<String, Content> contents =
        reader.read(files, file -> Optional.ofNullable(stamps.get(file.path())), workers);
    if (first && store.isPresent()) {
      store.get().save();
    }
    Map<String, Kept> read = new HashMap<>();
    stamps.forEach(
        (path, stamp) ->
            read.put(path, new Kept(stamp, java.util.Objects.requireNonNull(contents.get(path)))));
    return read;
  }

  /** Whether a text that was kept on the disk could not be read: texts are read when shown. */
  boolean isDamaged() {
    return store.isPresent() && store.get().isDamaged();
  }

  /**
   * All entries joined; those of the first reading as they were joined when they were kept, where
   * nothing has changed but texts.
   */
  Assembly join(Assembler assembler, SiteConfig config, Parsed parsed, Optional<Assembly> before)
      throws IOException {
    if (before.isPresent() || joined || store.isEmpty()) {
      return assembler.assemble(parsed, before);
    }
    joined = true;
    Joining joining = new Joining(own, store.get(), config, parsed);
    Assembly assembly = joining.join(assembler);
    joining.save();
    return assembly;
  }

  /** Forgets everything, also what is on the disk. */
  void forget() throws IOException {
    kept = Map.of();
    close();
  }

  private static Supplier<EntryParser> parser(Groundwork ground, SiteConfig config) {
    return Memo.of(
        () ->
            new EntryParser(
                ground.schemas(), config.languages(), config.sourceLanguage(), new Diagnostics()));
  }

  private void open(Groundwork ground, SiteConfig config) throws IOException {
    if (begun || store.isPresent()) {
      return;
    }
    Optional<EntryIndex> index = Workers.get(last);
    long now = Stamp.now(own);
    store = Optional.of(EntryStore.open(own, config.languages(), ground.basis(), now, index));
  }

  @Override
  public void close() throws IOException {
    if (store.isPresent()) {
      store.get().close();
      store = Optional.empty();
    }
  }
}
