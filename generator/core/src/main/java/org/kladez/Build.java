package org.kladez;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.kladez.assemble.Assembler;
import org.kladez.assemble.Assembly;
import org.kladez.assemble.Parsed;
import org.kladez.cache.Answers;
import org.kladez.cache.Listing;
import org.kladez.cache.SiteMemory;
import org.kladez.config.SiteConfig;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.external.ExternalLinks;
import org.kladez.media.MediaLibrary;
import org.kladez.model.OutputFile;
import org.kladez.model.ParsedEntry;
import org.kladez.model.Site;
import org.kladez.render.LayoutChecks;
import org.kladez.render.PagePictures;
import org.kladez.render.RenderTask;
import org.kladez.render.Renderer;
import org.kladez.render.SitePlan;
import org.kladez.schema.Schemas;
import org.kladez.social.SocialPictures;
import org.kladez.write.SiteWriter;

/** One run through the stages. */
final class Build implements AutoCloseable {
  private final BuildRequest request;
  private final Diagnostics diagnostics = new Diagnostics();
  private final Stopwatch time = new Stopwatch();
  private final Workers workers;
  private final Map<String, Integer> entries = new TreeMap<>();
  private final Optional<Instant> visit;
  private final boolean anew;
  private int drafts;

  Build(BuildRequest request, Progress progress) {
    this(request, Optional.empty(), false, progress);
  }

  /**
   * Prepares a run.
   *
   * @param visit the time of the run, when it shall visit the links out of the site
   * @param anew whether to use nothing that earlier runs have kept
   * @param progress is told how far it is
   */
  Build(BuildRequest request, Optional<Instant> visit, boolean anew, Progress progress) {
    this.anew = anew;
    this.request = request;
    this.visit = visit;
    this.workers = new Workers(request.threads(), progress);
  }

  @Override
  public void close() {
    workers.close();
  }

  BuildReport run(boolean write) throws IOException {
    if (!write) {
      return make(Optional.empty());
    }
    try (Memory memory = Memory.of(request, anew)) {
      Optional<BuildReport> same = memory.unchanged(time);
      if (same.isPresent()) {
        return same.get();
      }
      BuildReport report = make(Optional.of(memory));
      memory.remember(report);
      return report;
    }
  }

  /**
   * Goes through the stages.
   *
   * @param memory what is kept between runs; nothing when the site is only to be checked
   */
  private BuildReport make(Optional<Memory> memory) throws IOException {
    Inputs inputs = new Inputs(request, diagnostics);
    Stopwatch.Work<Listing> listing =
        () ->
            memory.isPresent()
                ? memory.get().inputs()
                : Listing.of(Inputs.places(request.source()));
    Groundwork ground =
        time.time("load", () -> Groundwork.read(request, inputs, listing, diagnostics));
    if (ground.config().isEmpty()) {
      return report(true);
    }
    SiteConfig config = ground.config().get();
    Set<String> changed = memory.map(Memory::changed).orElse(Set.of());
    try (SearchStarts starts = SearchStarts.begin(request, config, ground.search(), changed)) {
      return make(inputs, ground, config, starts, memory);
    }
  }

  private BuildReport make(
      Inputs inputs,
      Groundwork ground,
      SiteConfig config,
      SearchStarts starts,
      Optional<Memory> memory)
      throws IOException {
    Schemas schemas = ground.schemas();
    Parsed parsed = time.time("parse", () -> entries(inputs, ground, config, schemas, memory));
    count(config, parsed);
    Site site = time.time("assemble", () -> join(config, schemas, parsed, memory).site());
    if (visit.isPresent()) {
      time.time("external", () -> visitLinks(parsed, config, visit.get()));
    }
    if (ground.look().isEmpty()) {
      return report(true);
    }
    Groundwork.Look look = ground.look().get();
    LayoutChecks.check(parsed.entries(), look.theme(), diagnostics);
    if (request.failOn().isReached(diagnostics)) {
      return report(true);
    }
    MediaLibrary media =
        MediaLibrary.of(
            request.source(),
            site,
            memory.map(kept -> request.memory().resolve("pictures")),
            config.pictures(),
            diagnostics);
    SitePlan plan = SitePlan.of(config, schemas, site);
    Answers answers = new Answers(schemas, site, plan.paths(), media.pictures());
    Optional<SiteMemory> files =
        memory.map(
            kept ->
                kept.site(config, inputs, look.theme(), answers, parsed.files(), media.pictures()));
    Optional<SocialPictures> pictures =
        look.appearance().flatMap(a -> SocialPictures.of(config, schemas, site, look.theme(), a));
    SocialStage social =
        files.isPresent() && pictures.isPresent()
            ? SocialStage.run(pictures.get(), files.get(), workers)
            : SocialStage.none();
    PagePictures shown = new PagePictures(media.pictures(), social.paths());
    Renderer renderer = ground.renderer(site, plan, shown, diagnostics);
    if (files.isEmpty()) {
      return check(renderer);
    }
    SearchStage stage = new SearchStage(request, config, schemas, site, starts);
    List<OutputFile> made = new ArrayList<>(media.files());
    made.addAll(social.drawn());
    return new SiteStage(request, workers, time, diagnostics, memory.get(), files.get())
        .write(stage, made, social.kept(), renderer)
        .map(changes -> report(false, changes, reasons(files.get())))
        .orElseGet(() -> report(true));
  }

  private Parsed entries(
      Inputs inputs, Groundwork ground, SiteConfig config, Schemas schemas, Optional<Memory> memory)
      throws IOException {
    return memory.isPresent()
        ? inputs.entries(
            ground.tree(),
            config,
            schemas,
            workers,
            Optional.of(memory.get().entries(config, ground.basis())),
            memory.get().inputs().stamps())
        : inputs.entries(ground.tree(), config, schemas, workers, Optional.empty(), Map.of());
  }

  private Assembly join(SiteConfig config, Schemas schemas, Parsed parsed, Optional<Memory> memory)
      throws IOException {
    Assembler assembler = new Assembler(config, schemas, diagnostics);
    return memory.isPresent()
        ? memory.get().join(assembler, config, parsed)
        : assembler.assemble(parsed);
  }

  private int visitLinks(Parsed parsed, SiteConfig config, Instant now) throws IOException {
    return ExternalLinks.check(parsed.entries(), config, request.memory(), now, diagnostics);
  }

  private void count(SiteConfig config, Parsed parsed) {
    drafts = parsed.drafts().size();
    config.languages().forEach(language -> entries.put(language.code(), 0));
    for (ParsedEntry entry : parsed.entries()) {
      entries.merge(entry.language().code(), 1, Integer::sum);
    }
  }

  private BuildReport check(Renderer renderer) throws IOException {
    List<Callable<Boolean>> work = new ArrayList<>();
    for (RenderTask page : renderer.samples()) {
      work.add(() -> page.work().get().isPresent());
    }
    time.time("render", () -> workers.all(Progress.Stage.PAGES, work));
    return report(request.failOn().isReached(diagnostics));
  }

  private static Map<String, String> reasons(SiteMemory files) {
    Map<String, String> reasons = new HashMap<>();
    files
        .reasons()
        .forEach(
            (file, reason) ->
                reasons.put(
                    file, reason.map(r -> r.name().toLowerCase(Locale.ROOT)).orElse("kept")));
    return reasons;
  }

  private BuildReport report(boolean failed) {
    return report(failed, Map.of(), Map.of());
  }

  private BuildReport report(
      boolean failed, Map<String, SiteWriter.Change> changes, Map<String, String> reasons) {
    int pages = 0;
    int written = 0;
    int unchanged = 0;
    int removed = 0;
    List<String> lines = new ArrayList<>();
    for (var change : changes.entrySet()) {
      boolean gone = change.getValue() == SiteWriter.Change.REMOVED;
      boolean same = change.getValue() == SiteWriter.Change.UNCHANGED;
      pages += !gone && change.getKey().endsWith(".html") ? 1 : 0;
      written += !gone && !same ? 1 : 0;
      unchanged += same ? 1 : 0;
      removed += gone ? 1 : 0;
      if (!same) {
        lines.add(change.getValue().name().toLowerCase(Locale.ROOT) + " " + change.getKey());
      }
    }
    return new BuildReport(
        failed,
        pages,
        written,
        unchanged,
        removed,
        entries,
        drafts,
        time.elapsed(),
        time.stages(),
        diagnostics.sorted(),
        lines,
        reasons);
  }
}
