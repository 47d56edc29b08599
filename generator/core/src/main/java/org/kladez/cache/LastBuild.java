package org.kladez.cache;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.kladez.memo.Memo;
import org.kladez.model.Language;

/**
 * Tells that nothing has changed since the last build, so that there is nothing to do. It compares
 * what there is on disk with what there was; nothing is read or parsed for it.
 */
public final class LastBuild {
  private final Path site;
  private final Path search;
  private final String options;
  private final CacheFile file;
  private final FolderState inputs;
  private final FolderState outputs;
  private final long begin;
  private final Optional<Kept> kept;
  private final Memo<Listing> listing;

  private LastBuild(
      Path site,
      Path search,
      String options,
      CacheFile file,
      FolderState inputs,
      FolderState outputs,
      long begin,
      boolean anew) {
    this.site = site;
    this.search = search;
    this.options = options;
    this.file = file;
    this.inputs = inputs;
    this.listing = Memo.of(() -> new Listing(inputs.stamps()));
    this.begin = begin;
    this.outputs = outputs;
    this.kept = anew ? Optional.empty() : file.read().map(Kept::read);
  }

  /** What a build has left; what comes after is read when it is needed. */
  private record Kept(
      long begin, String options, FolderState inputs, FolderState outputs, Unpacker unread) {
    static Kept read(Unpacker in) {
      return new Kept(in.whole(), in.text(), FolderState.read(in), FolderState.read(in), in);
    }

    /** The outcome, and after it the memory of the site. */
    Unpacker rest() {
      return unread.copy();
    }
  }

  /**
   * Looks at the inputs of a build that is about to begin.
   *
   * @param memory the folder of what is kept between runs
   * @param inputs every file and folder that the build may read
   * @param site the folder of the site
   * @param search the folder of the search indexes
   * @param options what else decides about the output
   * @param anew whether to forget what an earlier build has left
   * @return what is known
   * @throws IOException when the folders cannot be listed
   */
  public static LastBuild look(
      Path memory, List<Path> inputs, Path site, Path search, String options, boolean anew)
      throws IOException {
    String name = "build-" + Identity.nameFor(site) + ".bin";
    CacheFile file = new CacheFile(memory, name, Identity.current());
    long begin = Stamp.now(memory);
    // Both together, for this is most of the time of a build that finds nothing to do.
    FutureTask<FolderState> read = new FutureTask<>(() -> FolderState.of(inputs));
    Thread beside = new Thread(read, "kladez-inputs");
    beside.setDaemon(true);
    beside.start();
    FolderState outputs = FolderState.ofOutputs(site, search);
    return new LastBuild(site, search, options, file, result(read), outputs, begin, anew);
  }

  private static FolderState result(FutureTask<FolderState> task) throws IOException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the build was interrupted");
    }
  }

  /**
   * The inputs as they were when the build began.
   *
   * @return the files
   */
  public Listing inputs() {
    return listing.get();
  }

  /**
   * The inputs that are not as they were at the last build.
   *
   * @return the paths of files that changed, came or went; none when there was no such build
   */
  public Set<String> changed() {
    if (kept.isEmpty()) {
      return Set.of();
    }
    Map<String, Stamp> before = kept.get().inputs().stamps();
    Map<String, Stamp> now = inputs().stamps();
    Set<String> changed = new HashSet<>();
    before.forEach(
        (file, stamp) -> {
          if (!stamp.equals(now.get(file))) {
            changed.add(file);
          }
        });
    now.keySet().stream().filter(file -> !before.containsKey(file)).forEach(changed::add);
    return changed;
  }

  /**
   * When the build began.
   *
   * @return the time of the file system; what was written then or later is not to be trusted
   */
  public long begin() {
    return begin;
  }

  /**
   * What the last build told, when a build would do the same again.
   *
   * @return its outcome; nothing when anything has changed
   */
  public Optional<Outcome> unchanged() {
    return kept.filter(this::isSame).map(last -> Outcome.read(last.rest()));
  }

  private boolean isSame(Kept last) {
    // What was written in the very moment in which it was looked at may have been written again.
    boolean trusted = last.inputs().newest() < last.begin();
    return last.options().equals(options)
        && trusted
        && last.inputs().isSame(inputs)
        && last.outputs().hasSame(outputs);
  }

  /**
   * What the files of the site depend on, as the last build has noted it.
   *
   * @param languages the site's languages
   * @param ground all that every file depends on
   * @param answers what pages would learn about the site now
   * @param face what can be known of the site without its texts
   * @return the memory; empty when there was no such build
   */
  public SiteMemory site(
      List<Language> languages, Ground ground, Answers answers, Optional<Face> face) {
    if (kept.isEmpty()) {
      return SiteMemory.of(ground.sum(), Questions.none(answers, face));
    }
    Unpacker rest = kept.get().rest();
    Outcome.read(rest);
    Map<String, Language> byCode =
        languages.stream().collect(Collectors.toMap(Language::code, language -> language));
    OutputState state = OutputState.of(kept.get().outputs(), outputs);
    return SiteMemory.read(rest, byCode, state, ground.sum(), answers, face);
  }

  /**
   * Remembers a build that has ended well.
   *
   * @param outcome what it told
   * @param files what the files of the site depend on
   * @param written what it has written
   * @throws IOException when that cannot be written
   */
  public void remember(Outcome outcome, SiteMemory files, Written written) throws IOException {
    FolderState now =
        written.isLittle()
            ? outputs.after(site, search, written)
            : FolderState.ofOutputs(site, search);
    file.write(
        out -> {
          out.whole(begin).text(options);
          inputs.write(out);
          now.write(out);
          outcome.write(out);
          files.write(out);
        });
  }
}
