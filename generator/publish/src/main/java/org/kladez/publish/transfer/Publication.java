package org.kladez.publish.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kladez.publish.site.Change;
import org.kladez.publish.site.Manifest;
import org.kladez.publish.site.Plan;
import org.kladez.publish.site.SiteFile;
import org.kladez.publish.site.SiteScan;
import org.kladez.publish.site.Stage;

/** Brings a built site to a target, or brings the target back to the release before. */
public final class Publication {
  private static final int SAMPLE = 16;

  private final Target target;
  private final Settings settings;
  private final Time time;
  private final Retry retry;
  private final Progress progress;

  /**
   * Prepares a publication.
   *
   * @param target where to
   * @param settings how
   * @param time tells the time
   * @param retry how faults that may pass are met
   * @param progress is told about it
   */
  public Publication(Target target, Settings settings, Time time, Retry retry, Progress progress) {
    this.target = target;
    this.settings = settings;
    this.time = time;
    this.retry = retry;
    this.progress = progress;
  }

  /**
   * Says what a publication would do; changes nothing.
   *
   * @param site the folder of the built site
   * @param commit the commit of its sources, if there is one
   * @return the plan
   * @throws IOException when the site or the target cannot be read
   */
  public Plan plan(Path site, Optional<String> commit) throws IOException {
    Manifest files = SiteScan.of(site);
    return Plan.of(files, retry.call(target::held), commit, time.now(), settings.keep());
  }

  /**
   * Publishes a site.
   *
   * @param site the folder of the built site
   * @param commit the commit of its sources, if there is one
   * @param consent is asked before anything is changed
   * @return the plan that was carried out; nothing when the consent was refused
   * @throws IOException when it fails; the target then has the old site, whole
   */
  public Optional<Plan> publish(Path site, Optional<String> commit, Consent consent)
      throws IOException {
    try (Target.Lock lock = retry.call(target::lock)) {
      Plan plan = plan(site, commit);
      if (!consent.given(plan)) {
        return Optional.empty();
      }
      if (!plan.isEmpty()) {
        carryOut(plan, site, lock);
      }
      return Optional.of(plan);
    }
  }

  private void carryOut(Plan plan, Path site, Target.Lock lock) throws IOException {
    retry.call(
        () -> {
          target.prepare(plan);
          return plan;
        });
    Counter counter = new Counter(plan.changes().stream().filter(Change::isUpload).count());
    for (List<Change> stage : stages(plan)) {
      check(lock);
      InParallel.each(settings.parallel(), stage, change -> place(change, site, counter));
    }
    verify(plan, site);
    check(lock);
    retry.call(
        () -> {
          target.commit(plan);
          return plan;
        });
  }

  private void check(Target.Lock lock) throws IOException {
    retry.call(
        () -> {
          lock.check();
          return lock;
        });
  }

  /** What may be sent at the same time; one part after the other. */
  private static List<List<Change>> stages(Plan plan) {
    List<List<Change>> stages = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      for (Change.Kind kind : Change.Kind.values()) {
        List<Change> part =
            plan.changes().stream()
                .filter(c -> c.file().stage() == stage && c.kind() == kind)
                .filter(c -> c.kind() != Change.Kind.DELETE)
                .toList();
        if (!part.isEmpty()) {
          stages.add(part);
        }
      }
    }
    return stages;
  }

  private void place(Change change, Path site, Counter counter) throws IOException {
    retry.call(
        () -> {
          target.place(change, site);
          return change;
        });
    if (change.isUpload()) {
      counter.count();
    }
  }

  /** Reads back what was sent; what differs is sent once more. */
  private void verify(Plan plan, Path site) throws IOException {
    List<Change> checked = toVerify(plan);
    List<Change> wrong = differing(checked);
    for (Change change : wrong) {
      Change again = new Change(change.file(), Change.Kind.CHANGE);
      place(again, site, new Counter(1));
    }
    List<Change> still = differing(wrong);
    if (!still.isEmpty()) {
      String paths = still.stream().map(c -> c.file().path()).collect(Collectors.joining(", "));
      throw new PublishFault(PublishFault.Reason.DIFFERENT, Map.of("files", paths));
    }
  }

  private List<Change> toVerify(Plan plan) {
    Stream<Change> placed =
        plan.changes().stream().filter(c -> plan.manifest().files().containsKey(c.file().path()));
    return switch (settings.verify()) {
      case NONE -> List.of();
      case ALL -> placed.toList();
      case SAMPLE -> sample(placed.filter(Change::isUpload).toList());
    };
  }

  /** Some spread evenly, the first and the last among them. */
  private static List<Change> sample(List<Change> all) {
    if (all.size() <= SAMPLE) {
      return all;
    }
    List<Change> some = new ArrayList<>();
    for (int i = 0; i < SAMPLE; i++) {
      some.add(all.get((int) ((long) i * (all.size() - 1) / (SAMPLE - 1))));
    }
    return some;
  }

  private List<Change> differing(List<Change> changes) throws IOException {
    List<Change> differing = new ArrayList<>();
    InParallel.each(
        settings.parallel(),
        changes,
        change -> {
          if (!retry.call(() -> hash(change.file())).equals(change.file().sha256())) {
            synchronized (differing) {
              differing.add(change);
            }
          }
        });
    return differing;
  }

  private String hash(SiteFile file) throws IOException {
    try (InputStream in = target.read(file)) {
      return SiteScan.sha256(in);
    }
  }

  /**
   * Goes back to the release before.
   *
   * @return the manifest of that release
   * @throws IOException when there is none, or the target keeps none
   */
  public Manifest rollBack() throws IOException {
    try (Target.Lock lock = retry.call(target::lock)) {
      check(lock);
      return retry.call(() -> target.rollBack(time.now()));
    }
  }

  /** Is asked before anything is changed. */
  @FunctionalInterface
  public interface Consent {
    /**
     * Looks at a plan.
     *
     * @param plan the plan
     * @return whether it shall be carried out
     * @throws IOException when it cannot be asked for
     */
    boolean given(Plan plan) throws IOException;
  }

  /** Counts what was sent. */
  private final class Counter {
    private final int all;
    private int done;

    Counter(long all) {
      this.all = Math.toIntExact(all);
    }

    synchronized void count() {
      done++;
      progress.sent(done, all);
    }
  }
}
