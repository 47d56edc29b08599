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
import java.util.concurrent.Callable;
import org.kladez.cache.EntryStore.Content;
import org.kladez.cache.Stamp;
import org.kladez.config.SiteConfig;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.load.SourceTree;
import org.kladez.load.SourceTree.EntryFile;
import org.kladez.model.EntryId;
import org.kladez.model.ParsedEntry;
import org.kladez.parse.EntryParser;

/**
 * What the files of entries say, kept from one reading to the next: it depends on the file and on
 * what the schemas, vocabularies and the configuration say, and on nothing else.
 */
final class KeptEntries {
  private final Path source;
  private final Workers workers;
  private Map<String, Kept> kept = Map.of();
  private Map<String, Stamp> basis = Map.of();

  KeptEntries(Path source, Workers workers) {
    this.source = source;
    this.workers = workers;
  }

  private record Kept(Stamp stamp, Content content) {}

  /**
   * Which files may not be as they were.
   *
   * @param touched these, whatever their stamps say
   * @param others whether any other may be too, so that its stamp must be looked at
   */
  record Doubt(Set<String> touched, boolean others) {
    Doubt {
      touched = Set.copyOf(touched);
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

  /** What each file says; what is wrong with them is told. */
  Reading read(Groundwork ground, Doubt doubt, Diagnostics found) throws IOException {
    SourceTree tree = ground.tree();
    boolean sameBasis = !doubt.others() || keepsBasis(tree, doubt);
    if (!sameBasis) {
      kept = Map.of();
    }
    Map<String, Kept> now = new LinkedHashMap<>();
    Map<EntryFile, Stamp> changed = new LinkedHashMap<>();
    for (EntryFile file : tree.entries()) {
      Kept before = kept.get(file.path());
      boolean doubted = doubt.touched().contains(file.path());
      if (before != null && !doubted && !doubt.others()) {
        now.put(file.path(), before);
        continue;
      }
      Stamp stamp = Stamp.of(source.resolve(file.path()));
      if (before != null && !doubted && before.stamp().equals(stamp)) {
        now.put(file.path(), before);
      } else {
        changed.put(file, stamp);
      }
    }
    Map<String, Kept> parsed = parse(ground, changed);
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
      stamps.put(file, Stamp.of(source.resolve(file)));
    }
    boolean same = stamps.equals(basis) && files.stream().noneMatch(doubt.touched()::contains);
    basis = stamps;
    return same;
  }

  private Map<String, Kept> parse(Groundwork ground, Map<EntryFile, Stamp> files)
      throws IOException {
    if (files.isEmpty()) {
      return Map.of();
    }
    SiteConfig config = ground.config().orElseThrow();
    EntryParser parser =
        new EntryParser(
            ground.schemas(), config.languages(), config.sourceLanguage(), new Diagnostics());
    EntryFiles reader = new EntryFiles(source, parser);
    List<EntryFile> order = List.copyOf(files.keySet());
    List<Callable<Content>> work = new ArrayList<>();
    for (EntryFile file : order) {
      work.add(() -> reader.read(file));
    }
    List<Content> contents = workers.all(work);
    Map<String, Kept> read = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      EntryFile file = order.get(i);
      Stamp stamp = java.util.Objects.requireNonNull(files.get(file));
      read.put(file.path(), new Kept(stamp, contents.get(i)));
    }
    return read;
  }
}
