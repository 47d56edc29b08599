package org.kladez;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.kladez.assemble.Assembler;
import org.kladez.assemble.Assembly;
import org.kladez.assemble.Parsed;
import org.kladez.cache.DamagedCacheException;
import org.kladez.cache.Listing;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.media.MediaLibrary;
import org.kladez.model.ParsedEntry;
import org.kladez.model.Site;
import org.kladez.render.LayoutChecks;
import org.kladez.render.PagePictures;
import org.kladez.render.SitePlan;

/**
 * A site that is read again and again while its sources change, and whose pages are rendered only
 * when somebody asks for them. Writes nothing but what is kept under {@code .kladez/}.
 *
 * <p>Between two readings it keeps what each entry's file says, so a reading parses only files that
 * changed; the first reading takes what builds and earlier previews have kept. It may be used by
 * one thread at a time; the editions that it gives by any number.
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
  private Optional<Listing> listed = Optional.empty();
  private Optional<Ground> begun = Optional.empty();
  private Optional<Groundwork> ground = Optional.empty();
  private Optional<Assembly> assembly = Optional.empty();
  private boolean prepared;

  /**
   * Begins; reads nothing yet but what earlier runs have kept.
   *
   * @param request what to show; drafts are shown, and the folder for output and the strictness do
   *     not matter
   */
  public Preview(BuildRequest request) {
    this.request = request;
    this.workers = new Workers(request.threads());
    this.entries =
        new KeptEntries(request.source(), request.memory(), folder(request.source()), workers);
    this.pictures = new KeptPictures(request.source());
    this.search = new SearchCopies(folder(request.source()).resolve("search-index"));
  }

  /** What a preview keeps on the disk. */
  private static Path folder(Path source) {
    return source.resolve(".kladez/preview");
  }

  /**
   * Looks which files there are, for the next reading.
   *
   * @param entered is told each folder before it is looked into, so that it can be watched from
   *     then on
   * @throws IOException when a folder cannot be listed
   */
  public void list(Listing.Entered entered) throws IOException {
    listed = Optional.of(Listing.of(Inputs.places(request.source()), entered));
  }

  /**
   * Reads of the sources what a first page needs, when little is kept of them and there are many;
   * to be followed by {@link #read} with no file touched, and called before any reading.
   *
   * @return the site as it is now, of which single pages can be made; nothing when it can be read
   *     at once
   * @throws IOException when a file cannot be read
   */
  public Optional<Edition> glance() throws IOException {
    try {
      return glanceOn();
    } catch (DamagedCacheException e) {
      // A reading notices it as well and begins from nothing.
      begun = Optional.empty();
      return Optional.empty();
    }
  }

  private Optional<Edition> glanceOn() throws IOException {
    Ground read = ground();
    begun = Optional.of(read);
    Groundwork now = read.work();
    if (now.config().isEmpty() || now.look().isEmpty()) {
      return Optional.empty();
    }
    prepare(now);
    Optional<Glance> seen = entries.glance(now, read.listing());
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    Diagnostics found = new Diagnostics();
    found.addAll(now.findings());
    found.addAll(seen.get().findings());
    Parsed parsed = Parsed.withDrafts(seen.get().all(), now.tree().files());
    Assembly joined =
        new Assembler(now.config().get(), now.schemas(), found).glance(parsed, seen.get().whole());
    begun = Optional.empty();
    ground = Optional.of(now);
    return Optional.of(edition(now, joined, Edition.Extent.GLANCE, found));
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
    if (!entries.isDamaged()) {
      try {
        return readOn(touched);
      } catch (DamagedCacheException e) {
        // What is kept is only ever a short cut.
      }
    }
    entries.forget();
    ground = Optional.empty();
    assembly = Optional.empty();
    return readOn(Optional.empty());
  }

  private Edition readOn(Optional<Set<String>> touched) throws IOException {
    Optional<Groundwork> known =
        ground.filter(
            before -> touched.isPresent() && before.holdsAll(request.source(), touched.get()));
    Optional<Assembly> last = assembly;
    // Whatever goes wrong on the way, the next reading begins from nothing.
    ground = Optional.empty();
    assembly = Optional.empty();
    Optional<Ground> read = known.isPresent() ? Optional.empty() : Optional.of(begun());
    Groundwork now = known.isPresent() ? known.get() : read.orElseThrow().work();
    Diagnostics found = new Diagnostics();
    found.addAll(now.findings());
    prepare(now);
    if (now.config().isEmpty()) {
      return Edition.ofNothing(found);
    }
    KeptEntries.Doubt doubt =
        new KeptEntries.Doubt(touched.orElse(Set.of()), read.map(Ground::listing));
    KeptEntries.Reading reading = entries.read(now, doubt, found);
    Optional<Assembly> before = last.filter(assembled -> reading.sameBasis());
    Assembly joined = join(now, reading, known.isPresent(), before);
    assembly = Optional.of(joined);
    found.addAll(joined.allFindings());
    Edition edition =
        now.look().isEmpty()
            ? Edition.ofNothing(found)
            : edition(now, joined, Edition.Extent.WHOLE, found);
    ground = Optional.of(now);
    return edition;
  }

  private Edition edition(Groundwork now, Assembly joined, Edition.Extent extent, Diagnostics found)
      throws IOException {
    LayoutChecks.check(joined.parsed().entries(), now.look().orElseThrow().theme(), found);
    Site site = joined.site();
    MediaLibrary media = pictures.of(site, now.config().orElseThrow().pictures(), found);
    return Edition.of(now, site, media, search, extent, found);
  }

  /** Beside the entries, for the first page takes long until all it needs is known to Java. */
  private void prepare(Groundwork now) {
    if (!prepared && now.look().isPresent()) {
      prepared = true;
      Future<Boolean> unused = workers.start(() -> rehearse(now));
    }
  }

  /** What the site stands on, and the files that there were when it was read. */
  private record Ground(Groundwork work, Listing listing) {}

  /** What a glance has read already, or else what there is now. */
  private Ground begun() throws IOException {
    Optional<Ground> known = begun;
    begun = Optional.empty();
    return known.isPresent() ? known.get() : ground();
  }

  private Ground ground() throws IOException {
    Diagnostics found = new Diagnostics();
    Optional<Listing> known = listed;
    listed = Optional.empty();
    FutureTask<Listing> listing =
        new FutureTask<>(
            known.isPresent() ? known::get : () -> Listing.of(Inputs.places(request.source())));
    Groundwork work =
        Groundwork.read(
            request,
            new Inputs(request, found),
            () -> {
              listing.run();
              return Workers.get(listing);
            },
            found);
    return new Ground(work, listing.isDone() ? Workers.get(listing) : new Listing(Map.of()));
  }

  /** Renders the home page of a site that has no entries, for nobody. */
  private static boolean rehearse(Groundwork ground) throws IOException {
    Site none = new Site(Map.of(), Map.of(), Map.of(), Map.of(), file -> Map.of(), Map.of());
    SitePlan plan = SitePlan.of(ground.config().orElseThrow(), ground.schemas(), none);
    PagePictures pictures = new PagePictures(Map.of(), Map.of());
    return ground.renderer(none, plan, pictures, new Diagnostics()).samples().stream()
        .filter(page -> page.file().endsWith("/index.html"))
        .findFirst()
        .flatMap(page -> page.work().get())
        .isPresent();
  }

  private Assembly join(
      Groundwork now, KeptEntries.Reading reading, boolean sameGround, Optional<Assembly> before)
      throws IOException {
    Assembler assembler =
        new Assembler(now.config().orElseThrow(), now.schemas(), new Diagnostics());
    List<ParsedEntry> texts = reading.changed().stream().flatMap(Optional::stream).toList();
    if (sameGround && before.isPresent() && texts.size() == reading.changed().size()) {
      Optional<Assembly> revised = assembler.revise(before.get(), texts);
      if (revised.isPresent()) {
        return revised.get();
      }
    }
    Parsed parsed = Parsed.withDrafts(reading.all(), now.tree().files());
    return entries.join(assembler, now.config().orElseThrow(), parsed, before);
  }

  @Override
  public void close() {
    workers.close();
    try {
      entries.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
