package org.kladez;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kladez.assemble.Assembler;
import org.kladez.assemble.Parsed;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.load.SourceTree;
import org.kladez.model.ParsedEntry;
import org.kladez.model.Site;
import org.kladez.render.LayoutChecks;

/**
 * A site that is read again and again while its sources change, and whose pages are rendered only
 * when somebody asks for them. Writes nothing but what is kept under {@code .kladez/}.
 *
 * <p>Between two readings it keeps what each entry's file says, so a reading parses only files that
 * changed. It may be used by one thread at a time; the editions that it gives by any number.
 *
 * <p>Example:
 *
 * <pre>{@code
 * try (Preview preview = new Preview(BuildRequest.of(folder).withDrafts(true))) {
 *   Edition edition = preview.read(Set.of());
 *   Optional<OutputFile> home = edition.file("en/index.html");
 * }
 * }</pre>
 */
public final class Preview implements AutoCloseable {
  private final BuildRequest request;
  private final Workers workers;
  private final KeptEntries entries;
  private final KeptPictures pictures;
  private final SearchCopies search;
  private Optional<Ground> ground = Optional.empty();

  /**
   * Begins; reads nothing yet.
   *
   * @param request what to show; the folder for output and the strictness do not matter
   */
  public Preview(BuildRequest request) {
    this.request = request;
    this.workers = new Workers(request.threads());
    this.entries = new KeptEntries(request.source(), workers);
    this.pictures = new KeptPictures(request.source());
    this.search = new SearchCopies(folder(request.source()).resolve("search-index"));
  }

  /** What a preview keeps on the disk. */
  private static Path folder(Path source) {
    return source.resolve(".kladez/preview");
  }

  /**
   * Reads the sources.
   *
   * @param touched files that may have changed since the last reading, relative to the source
   *     folder, with {@code /}; nothing when it is not known which
   * @return the site as it is now, with all that was found wrong
   * @throws IOException when a file cannot be read, for instance because it was deleted meanwhile;
   *     the next reading then looks at everything again
   */
  public Edition read(Optional<Set<String>> touched) throws IOException {
    Optional<Ground> known =
        ground.filter(before -> touched.isPresent() && before.holdsAll(touched.get()));
    ground = Optional.empty();
    Ground now = known.isPresent() ? known.get() : Ground.read(request);
    Diagnostics found = new Diagnostics();
    found.addAll(now.findings());
    if (now.config().isEmpty()) {
      return Edition.ofNothing(found);
    }
    Set<String> doubtful = new HashSet<>(touched.orElse(Set.of()));
    KeptEntries.Doubt doubt = new KeptEntries.Doubt(doubtful, known.isEmpty());
    SourceTree tree = now.tree();
    List<Optional<ParsedEntry>> read = entries.read(now, doubt, found);
    Parsed parsed = new Inputs(request, found).joined(tree, read);
    Site site = new Assembler(now.config().get(), now.schemas(), found).assemble(parsed);
    if (now.look().isEmpty()) {
      ground = Optional.of(now);
      return Edition.ofNothing(found);
    }
    LayoutChecks.check(parsed.entries(), now.look().get().theme(), found);
    Edition edition = Edition.of(now, site, pictures.of(site, found), search, found);
    ground = Optional.of(now);
    return edition;
  }

  @Override
  public void close() {
    workers.close();
  }
}
