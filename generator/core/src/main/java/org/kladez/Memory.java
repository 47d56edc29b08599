package org.kladez;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kladez.assemble.Assembler;
import org.kladez.assemble.Assembly;
import org.kladez.assemble.Parsed;
import org.kladez.cache.Answers;
import org.kladez.cache.EntryStore;
import org.kladez.cache.Face;
import org.kladez.cache.Ground;
import org.kladez.cache.LastBuild;
import org.kladez.cache.Listing;
import org.kladez.cache.Outcome;
import org.kladez.cache.SiteMemory;
import org.kladez.cache.Written;
import org.kladez.config.SiteConfig;
import org.kladez.model.ShownPicture;
import org.kladez.theme.Theme;

/** What a build knows of the builds before it, under {@code .kladez/}. */
final class Memory implements AutoCloseable {
  private final BuildRequest request;
  private final LastBuild last;
  private final boolean anew;
  private Optional<EntryStore> entries = Optional.empty();
  private Optional<Joining> joining = Optional.empty();
  private boolean saved;
  private Optional<SiteMemory> site = Optional.empty();
  private Optional<Written> written = Optional.empty();

  private Memory(BuildRequest request, LastBuild last, boolean anew) {
    this.request = request;
    this.last = last;
    this.anew = anew;
  }

  static Memory of(BuildRequest request, boolean anew) throws IOException {
    Path source = request.source();
    // The number of threads decides about nothing.
    String options = request.baseUrl() + " " + request.drafts() + " " + request.failOn();
    return new Memory(
        request,
        LastBuild.look(
            request.memory(),
            Inputs.places(source),
            request.output(),
            request.searchIndex(),
            options,
            anew || request.clean()),
        anew || request.clean());
  }

  /** The report of the last build when this one would do the same. */
  Optional<BuildReport> unchanged(Stopwatch time) {
    return last.unchanged().map(outcome -> report(outcome, time));
  }

  private static BuildReport report(Outcome last, Stopwatch time) {
    return new BuildReport(
        false,
        last.pages(),
        0,
        last.files(),
        0,
        last.entries(),
        last.drafts(),
        time.elapsed(),
        time.stages(),
        last.diagnostics(),
        List.of(),
        Map.of());
  }

  /** The inputs as they were when the build began. */
  Listing inputs() {
    return last.inputs();
  }

  /** The files of the source that are not as they were at the last build. */
  Set<String> changed() {
    return last.changed();
  }

  /** The entries that are known, given all they depend on besides their files. */
  EntryStore entries(SiteConfig config, List<String> basis) throws IOException {
    EntryStore store =
        EntryStore.open(request.memory(), config.languages(), basis, last.begin(), anew);
    entries = Optional.of(store);
    return store;
  }

  /** The entries joined, given all that was read. */
  Assembly join(Assembler assembler, SiteConfig config, Parsed parsed) throws IOException {
    Joining now = new Joining(request.memory(), entries.orElseThrow(), config, parsed);
    joining = Optional.of(now);
    return now.join(assembler);
  }

  /** What the files of the site depend on, given all they have in common. */
  SiteMemory site(
      SiteConfig config,
      Inputs inputs,
      Theme theme,
      Answers answers,
      Set<String> files,
      Map<String, ShownPicture> pictures) {
    String asked = request.baseUrl() + " " + request.drafts();
    Ground ground = Ground.of(asked, inputs.contents(), theme.files());
    SiteMemory memory =
        last.site(
            config.languages(),
            ground,
            answers,
            entries.flatMap(store -> Face.of(store, files, pictures)));
    site = Optional.of(memory);
    return memory;
  }

  /** Makes sure that nothing which was used is damaged. */
  void check() {
    entries.ifPresent(EntryStore::check);
  }

  /** Keeps what the files say and how they hang together, once. */
  void saveEntries() throws IOException {
    if (entries.isPresent() && !saved) {
      saved = true;
      entries.get().save();
      if (joining.isPresent()) {
        joining.get().save();
      }
      entries.get().release();
    }
  }

  /** Notes what was written, when the site was. */
  void note(Written now) {
    written = Optional.of(now);
  }

  /** Keeps what the next build may use; of a build that failed, what its files said. */
  void remember(BuildReport report) throws IOException {
    saveEntries();
    if (!report.failed() && site.isPresent() && written.isPresent()) {
      last.remember(
          new Outcome(
              report.pages(),
              report.written() + report.unchanged(),
              report.entries(),
              report.drafts(),
              report.diagnostics()),
          site.get(),
          written.get());
    }
  }

  @Override
  public void close() throws IOException {
    if (entries.isPresent()) {
      entries.get().close();
    }
  }
}
