package org.kladez;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.kladez.cache.SiteMemory;
import org.kladez.cache.Written;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.model.OutputFile;
import org.kladez.render.RenderTask;
import org.kladez.render.Rendered;
import org.kladez.render.Renderer;
import org.kladez.write.SiteWriter;

/** Makes the files of the site that are not as they would be made, and moves them in together. */
final class SiteStage {
  private final BuildRequest request;
  private final Workers workers;
  private final Stopwatch time;
  private final Diagnostics diagnostics;
  private final Memory memory;
  private final SiteMemory files;

  SiteStage(
      BuildRequest request,
      Workers workers,
      Stopwatch time,
      Diagnostics diagnostics,
      Memory memory,
      SiteMemory files) {
    this.request = request;
    this.workers = workers;
    this.time = time;
    this.diagnostics = diagnostics;
    this.memory = memory;
    this.files = files;
  }

  /**
   * Writes the site.
   *
   * @param search writes the search beside the pages
   * @param pictures files that are there already
   * @param kept files that are in the site already
   * @param renderer makes all others
   * @return what happened to each file; nothing when the findings kept the site from being written
   */
  Optional<Map<String, SiteWriter.Change>> write(
      SearchStage search, List<OutputFile> pictures, List<String> kept, Renderer renderer)
      throws IOException {
    SiteWriter writer = SiteWriter.begin(request.output(), request.memory(), clean());
    boolean done = false;
    try {
      kept.forEach(writer::keep);
      List<Future<Boolean>> rendering = new ArrayList<>();
      List<Future<Duration>> indexing = new ArrayList<>();
      // First of all: what the entries say is held twice until it is written.
      Future<Boolean> entries = workers.start(this::saveEntries);
      List<Callable<Duration>> searches = search.work(writer, files);
      // Where little has changed it takes longest.
      searches.stream().limit(1).forEach(first -> indexing.add(workers.start(first)));
      start(work(renderer, pictures, writer), searches, rendering, indexing);
      time.time("render", () -> workers.started(Progress.Stage.PAGES, rendering));
      // The search is still being made, which needs one processor.
      memory.check();
      Workers.get(entries);
      files.settle();
      for (Duration index : workers.started(Progress.Stage.SEARCH, indexing)) {
        time.add("search", index);
      }
      memory.check();
      if (request.failOn().isReached(diagnostics)) {
        return Optional.empty();
      }
      Map<String, SiteWriter.Change> changes =
          time.time(
              "write",
              () -> {
                search.finish();
                return writer.finish();
              });
      done = true;
      memory.note(
          new Written(
              having(changes, SiteWriter.Change.CHANGED),
              having(changes, SiteWriter.Change.NEW, SiteWriter.Change.REMOVED),
              search.touched()));
      return Optional.of(changes);
    } finally {
      if (!done) {
        workers.stop();
        writer.abandon();
        search.abandon();
      }
    }
  }

  private static Set<String> having(
      Map<String, SiteWriter.Change> changes, SiteWriter.Change... some) {
    return changes.entrySet().stream()
        .filter(change -> List.of(some).contains(change.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private boolean saveEntries() throws IOException {
    memory.saveEntries();
    return true;
  }

  /**
   * Each index takes much memory, so they begin one after the other with pages between them; the
   * first one has begun.
   */
  private void start(
      List<Callable<Boolean>> pages,
      List<Callable<Duration>> searches,
      List<Future<Boolean>> rendering,
      List<Future<Duration>> indexing) {
    int parts = Math.max(1, searches.size());
    for (int part = 0; part < parts; part++) {
      if (part > 0 && part < searches.size()) {
        indexing.add(workers.start(searches.get(part)));
      }
      int from = pages.size() * part / parts;
      int to = pages.size() * (part + 1) / parts;
      pages.subList(from, to).forEach(page -> rendering.add(workers.start(page)));
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

  /** What has to be done; files that are as they would be made are only taken over. */
  private List<Callable<Boolean>> work(
      Renderer renderer, List<OutputFile> pictures, SiteWriter writer) {
    List<Callable<Boolean>> work = new ArrayList<>();
    for (RenderTask task : renderer.tasks()) {
      if (files.reason(task.file(), task.about()).isEmpty()) {
        files.kept(task.file());
        writer.keep(task.file());
      } else {
        work.add(() -> make(task, writer));
      }
    }
    for (OutputFile file : pictures) {
      work.add(
          () -> {
            writer.write(file);
            return true;
          });
    }
    return work;
  }

  private boolean make(RenderTask task, SiteWriter writer) throws IOException {
    Optional<Rendered> made = task.work().get();
    if (made.isPresent()) {
      writer.write(made.get().file());
      files.made(task.file(), task.about(), made.get().asked());
    }
    return made.isPresent();
  }
}
