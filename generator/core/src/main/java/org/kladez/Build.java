package org.kladez;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.kladez.assemble.Assembler;
import org.kladez.assemble.Parsed;
import org.kladez.cache.Answers;
import org.kladez.cache.SiteMemory;
import org.kladez.config.SiteConfig;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.external.ExternalLinks;
import org.kladez.load.SourceScanner;
import org.kladez.load.SourceTree;
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
import org.kladez.search.Glossary;
import org.kladez.search.SearchSettings;
import org.kladez.social.SocialPictures;
import org.kladez.theme.Appearance;
import org.kladez.theme.OptionValue;
import org.kladez.theme.Strings;
import org.kladez.theme.Theme;
import org.kladez.theme.ThemeLoader;
import org.kladez.theme.ThemeOptions;
import org.kladez.write.SiteWriter;
import org.kladez.yaml.YamlNode;

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

  Build(BuildRequest request) {
    this(request, Optional.empty(), false);
  }

  /**
   * Prepares a run.
   *
   * @param visit the time of the run, when it shall visit the links out of the site
   * @param anew whether to use nothing that earlier runs have kept
   */
  Build(BuildRequest request, Optional<Instant> visit, boolean anew) {
    this.anew = anew;
    this.request = request;
    this.visit = visit;
    this.workers = new Workers(request.threads());
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
    Optional<SiteConfig> read = time.time("load", inputs::config);
    if (read.isEmpty()) {
      return report(true);
    }
    SiteConfig config = read.get();
    SourceTree tree =
        time.time(
            "load", () -> SourceScanner.scan(request.source(), config.languages(), diagnostics));
    Schemas schemas = time.time("load", () -> inputs.schemas(tree, config));
    Map<String, YamlNode> data = time.time("load", () -> inputs.data(tree));
    Optional<Theme> theme =
        time.time("load", () -> ThemeLoader.load(request.source(), config.theme(), diagnostics));
    Parsed parsed = time.time("parse", () -> entries(inputs, tree, config, schemas, memory));
    count(config, parsed);
    Site site =
        time.time("assemble", () -> new Assembler(config, schemas, diagnostics).assemble(parsed));
    if (visit.isPresent()) {
      time.time("external", () -> visitLinks(parsed, config, visit.get()));
    }
    if (theme.isEmpty()) {
      return report(true);
    }
    LayoutChecks.check(parsed.entries(), theme.get(), diagnostics);
    Strings strings = Strings.read(theme.get(), config.languages(), diagnostics);
    Map<String, OptionValue> options =
        ThemeOptions.read(theme.get(), config.themeOptions(), diagnostics);
    Optional<Appearance> appearance = Appearance.read(theme.get(), diagnostics);
    if (request.failOn().isReached(diagnostics)) {
      return report(true);
    }
    MediaLibrary media =
        MediaLibrary.of(
            request.source(),
            site,
            memory.map(kept -> request.memory().resolve("pictures")),
            diagnostics);
    SitePlan plan = SitePlan.of(config, schemas, site);
    Answers answers = new Answers(schemas, site, plan.paths(), media.pictures());
    Optional<SiteMemory> files =
        memory.map(
            kept ->
                kept.site(config, inputs, theme.get(), answers, parsed.files(), media.pictures()));
    Optional<SocialPictures> pictures =
        appearance.flatMap(a -> SocialPictures.of(config, schemas, site, theme.get(), a));
    SocialStage social =
        files.isPresent() && pictures.isPresent()
            ? SocialStage.run(pictures.get(), files.get(), workers)
            : SocialStage.none();
    Renderer renderer =
        new Renderer(
            config,
            schemas,
            site,
            plan,
            data,
            new PagePictures(media.pictures(), social.paths()),
            theme.get(),
            strings,
            options,
            appearance,
            ThemeLoader.searchReader(),
            diagnostics);
    if (files.isEmpty()) {
      return check(renderer);
    }
    SearchSettings search =
        new SearchSettings(
            config.search().dictionary(), Glossary.read(config.search().synonyms(), data));
    SearchStage stage = new SearchStage(request, config, schemas, site, search);
    List<OutputFile> made = new ArrayList<>(media.files());
    made.addAll(social.drawn());
    return new SiteStage(request, workers, time, diagnostics, memory.get(), files.get())
        .write(stage, made, social.kept(), renderer)
        .map(changes -> report(false, changes, reasons(files.get())))
        .orElseGet(() -> report(true));
  }

  private Parsed entries(
      Inputs inputs, SourceTree tree, SiteConfig config, Schemas schemas, Optional<Memory> memory)
      throws IOException {
    return memory.isPresent()
        ? inputs.entries(
            tree,
            config,
            schemas,
            workers,
            Optional.of(memory.get().entries(config, inputs.basis(tree, config))),
            memory.get().stamps())
        : inputs.entries(tree, config, schemas, workers, Optional.empty(), Map.of());
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
    time.time("render", () -> workers.all(work));
    return report(request.failOn().isReached(diagnostics));
  }

  private static Map<String, String> reasons(SiteMemory files) {
    Map<String, String> reasons = new TreeMap<>();
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
