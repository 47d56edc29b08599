package org.kladez;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.kladez.assemble.Assembler;
import org.kladez.assemble.Parsed;
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
import org.kladez.render.Renderer;
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
  private int drafts;

  Build(BuildRequest request) {
    this(request, Optional.empty());
  }

  /**
   * Prepares a run.
   *
   * @param visit the time of the run, when it shall visit the links out of the site
   */
  Build(BuildRequest request, Optional<Instant> visit) {
    this.request = request;
    this.visit = visit;
    this.workers = new Workers(request.threads());
  }

  @Override
  public void close() {
    workers.close();
  }

  BuildReport run(boolean write) throws IOException {
    Inputs inputs = new Inputs(request, diagnostics);
    Optional<SiteConfig> read = time.time("load", inputs::config);
    if (read.isEmpty()) {
      return report(true, Map.of());
    }
    SiteConfig config = read.get();
    SourceTree tree =
        time.time(
            "load", () -> SourceScanner.scan(request.source(), config.languages(), diagnostics));
    Schemas schemas = time.time("load", () -> inputs.schemas(tree, config));
    Map<String, YamlNode> data = time.time("load", () -> inputs.data(tree));
    Optional<Theme> theme =
        time.time("load", () -> ThemeLoader.load(request.source(), config.theme(), diagnostics));
    Parsed parsed = time.time("parse", () -> inputs.entries(tree, config, schemas, workers));
    count(config, parsed);
    Site site =
        time.time("assemble", () -> new Assembler(config, schemas, diagnostics).assemble(parsed));
    if (visit.isPresent()) {
      time.time("external", () -> visitLinks(parsed, config, visit.get()));
    }
    if (theme.isEmpty()) {
      return report(true, Map.of());
    }
    LayoutChecks.check(parsed.entries(), theme.get(), diagnostics);
    Strings strings = Strings.read(theme.get(), config.languages(), diagnostics);
    Map<String, OptionValue> options =
        ThemeOptions.read(theme.get(), config.themeOptions(), diagnostics);
    Optional<Appearance> appearance = Appearance.read(theme.get(), diagnostics);
    if (request.failOn().isReached(diagnostics)) {
      return report(true, Map.of());
    }
    MediaLibrary media =
        MediaLibrary.of(
            request.source(),
            site,
            write ? Optional.of(request.source().resolve(".kladez/pictures")) : Optional.empty(),
            diagnostics);
    List<SocialPictures.Picture> social =
        write && appearance.isPresent()
            ? workers.all(
                SocialPictures.tasks(config, schemas, site, theme.get(), appearance.get()))
            : List.of();
    Renderer renderer =
        new Renderer(
            config,
            schemas,
            site,
            data,
            new PagePictures(media.pictures(), paths(social)),
            theme.get(),
            strings,
            options,
            appearance,
            ThemeLoader.searchReader(),
            diagnostics);
    SearchSettings search =
        new SearchSettings(
            config.search().dictionary(), Glossary.read(config.search().synonyms(), data));
    SearchStage stage = new SearchStage(request, config, schemas, site, search);
    List<OutputFile> pictures = new ArrayList<>(media.files());
    social.forEach(picture -> pictures.add(picture.file()));
    return write ? write(stage, pictures, renderer) : check(renderer);
  }

  private static Map<String, String> paths(List<SocialPictures.Picture> pictures) {
    Map<String, String> paths = new TreeMap<>();
    for (SocialPictures.Picture picture : pictures) {
      paths.put(PagePictures.key(picture.language(), picture.type()), picture.file().path());
    }
    return paths;
  }

  private int visitLinks(Parsed parsed, SiteConfig config, Instant now) throws IOException {
    Path memory = request.source().resolve(".kladez");
    return ExternalLinks.check(parsed.entries(), config, memory, now, diagnostics);
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
    for (Supplier<Optional<OutputFile>> page : renderer.samples()) {
      work.add(() -> page.get().isPresent());
    }
    time.time("render", () -> workers.all(work));
    return report(request.failOn().isReached(diagnostics), Map.of());
  }

  private BuildReport write(SearchStage search, List<OutputFile> pictures, Renderer renderer)
      throws IOException {
    SiteWriter writer =
        SiteWriter.begin(request.output(), request.source().resolve(".kladez"), clean());
    boolean done = false;
    try {
      List<Future<Duration>> indexing = search.start(workers, writer);
      time.time("render", () -> workers.all(pages(renderer, pictures, writer)));
      for (Future<Duration> index : indexing) {
        time.add("search", Workers.get(index));
      }
      if (!request.failOn().isReached(diagnostics)) {
        Map<String, SiteWriter.Change> changes =
            time.time(
                "write",
                () -> {
                  search.finish();
                  return writer.finish();
                });
        done = true;
        return report(false, changes);
      }
      return report(true, Map.of());
    } finally {
      if (!done) {
        workers.stop();
        writer.abandon();
        search.abandon();
      }
    }
  }

  /** Only what lies under {@code target/} is ours to throw away whole. */
  private SiteWriter.Clean clean() {
    if (!request.clean()) {
      return SiteWriter.Clean.NO;
    }
    return request.output().startsWith(request.source().resolve("target"))
        ? SiteWriter.Clean.REPLACE
        : SiteWriter.Clean.REWRITE;
  }

  private static List<Callable<Boolean>> pages(
      Renderer renderer, List<OutputFile> pictures, SiteWriter writer) {
    List<Callable<Boolean>> work = new ArrayList<>();
    for (Supplier<Optional<OutputFile>> page : renderer.pages()) {
      work.add(
          () -> {
            Optional<OutputFile> file = page.get();
            if (file.isPresent()) {
              writer.write(file.get());
            }
            return file.isPresent();
          });
    }
    List<OutputFile> others = new ArrayList<>(renderer.assets());
    others.addAll(renderer.others());
    others.addAll(pictures);
    for (OutputFile file : others) {
      work.add(
          () -> {
            writer.write(file);
            return true;
          });
    }
    return work;
  }

  private BuildReport report(boolean failed, Map<String, SiteWriter.Change> changes) {
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
        lines);
  }
}
