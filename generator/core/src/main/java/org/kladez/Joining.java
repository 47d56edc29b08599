package org.kladez;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.kladez.assemble.Assembler;
import org.kladez.assemble.Assembly;
import org.kladez.assemble.Parsed;
import org.kladez.cache.EntryStore;
import org.kladez.cache.Structures;
import org.kladez.config.SiteConfig;
import org.kladez.model.ParsedEntry;
import org.kladez.model.Structure;

/** Joins the entries of a store: as at the last run, where nothing has changed but texts. */
final class Joining {
  private final EntryStore store;
  private final Structures structures;
  private final Parsed parsed;
  private Optional<Assembly> fresh = Optional.empty();

  /**
   * Prepares.
   *
   * @param memory the folder of the store
   * @param store the entries, of which all have been asked for
   * @param config the configuration
   * @param parsed what was read
   */
  Joining(Path memory, EntryStore store, SiteConfig config, Parsed parsed) {
    this.store = store;
    this.structures =
        new Structures(memory, store, config.languages(), parsed.drafts(), parsed.files());
    this.parsed = parsed;
  }

  Assembly join(Assembler assembler) throws IOException {
    Optional<Structure> known = structures.before();
    Optional<Map<String, ParsedEntry>> changed = known.flatMap(structure -> store.changed());
    Optional<Assembly> same =
        changed.flatMap(before -> assembler.rejoin(parsed, known.orElseThrow(), before));
    Assembly joined = same.isPresent() ? same.get() : assembler.assemble(parsed);
    boolean asKept = same.isPresent() && changed.filter(Map::isEmpty).isPresent();
    fresh = asKept ? Optional.empty() : Optional.of(joined);
    return joined;
  }

  /** Keeps how they hang together for the next run. */
  void save() throws IOException {
    if (fresh.isPresent()) {
      structures.save(fresh.get().structure());
      fresh = Optional.empty();
    }
  }
}
