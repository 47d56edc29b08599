package org.kladez.publish.site;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a publication will do: one change for each file of the new site and each that the target has
 * from before.
 *
 * @param manifest what the target holds afterwards
 * @param changes the changes in the order in which they are done
 * @param unfinished whether an earlier publication was broken off
 */
public record Plan(Manifest manifest, List<Change> changes, boolean unfinished) {
  private static final Comparator<Change> ORDER =
      Comparator.comparing((Change change) -> change.kind() == Change.Kind.DELETE)
          .thenComparing(change -> change.file().stage())
          // A page that links to a new one must not come before it.
          .thenComparing(Change::kind)
          .thenComparing(Change::file);

  /** Copies the changes. */
  public Plan {
    changes = List.copyOf(changes);
  }

  /**
   * Compares a site with what a target holds.
   *
   * @param site the site's files
   * @param held what the target holds
   * @param commit the commit of the sources, if there is one
   * @param now the time
   * @param keep how long hashed files of earlier releases stay
   * @return the plan
   */
  public static Plan of(
      Manifest site, Held held, Optional<String> commit, Instant now, Duration keep) {
    Map<String, Change> changes = new TreeMap<>();
    site.files().forEach((path, file) -> changes.put(path, change(file, held)));
    Map<String, KeptFile> kept = new TreeMap<>();
    for (KeptFile old : leftOver(site, held, now).values()) {
      boolean stays = old.file().stage() == Stage.HASHED && !isOver(old, now, keep);
      changes.put(
          old.file().path(), new Change(old.file(), stays ? Change.Kind.KEEP : Change.Kind.DELETE));
      if (stays) {
        kept.put(old.file().path(), old);
      }
    }
    Manifest manifest = new Manifest(held.highest() + 1, now, commit, site.files(), kept);
    return new Plan(
        manifest, changes.values().stream().sorted(ORDER).toList(), !held.doubtful().isEmpty());
  }

  private static Change change(SiteFile file, Held held) {
    Optional<SiteFile> there = held.published().flatMap(m -> m.find(file.path()));
    boolean doubtful = held.doubtful().containsKey(file.path());
    if (there.isEmpty() && !doubtful) {
      return new Change(file, Change.Kind.ADD);
    }
    boolean same = there.equals(Optional.of(file)) && !doubtful;
    return new Change(file, same ? Change.Kind.UNCHANGED : Change.Kind.CHANGE);
  }

  /** What the target has, or may have, and the new site has not. */
  private static Map<String, KeptFile> leftOver(Manifest site, Held held, Instant now) {
    Map<String, KeptFile> left = new TreeMap<>();
    held.doubtful().forEach((path, file) -> left.put(path, new KeptFile(file, now)));
    held.published()
        .ifPresent(
            before -> {
              left.putAll(before.kept());
              before.files().forEach((path, file) -> left.put(path, new KeptFile(file, now)));
            });
    left.keySet().removeAll(site.files().keySet());
    return left;
  }

  /** A file that was retired in the future, by another clock, is not over. */
  private static boolean isOver(KeptFile kept, Instant now, Duration keep) {
    return Duration.between(kept.retired(), now).compareTo(keep) > 0;
  }

  /**
   * The changes of one kind.
   *
   * @param kind the kind
   * @return its files in order
   */
  public List<SiteFile> files(Change.Kind kind) {
    List<SiteFile> files = new ArrayList<>();
    changes.stream().filter(c -> c.kind() == kind).forEach(c -> files.add(c.file()));
    return files;
  }

  /**
   * How much is sent.
   *
   * @return bytes
   */
  public long uploadBytes() {
    return changes.stream().filter(Change::isUpload).mapToLong(c -> c.file().size()).sum();
  }

  /**
   * Whether the target is as it should be already.
   *
   * @return true when there is nothing to do
   */
  public boolean isEmpty() {
    return !unfinished
        && changes.stream()
            .noneMatch(change -> change.isUpload() || change.kind() == Change.Kind.DELETE)
        && changes.stream().noneMatch(change -> isNewlyKept(change.file()));
  }

  private boolean isNewlyKept(SiteFile file) {
    return Optional.ofNullable(manifest.kept().get(file.path()))
        .filter(kept -> kept.retired().equals(manifest.time()))
        .isPresent();
  }

  /**
   * Whether so much is deleted that somebody should look at it: more than ten files and more than a
   * tenth of what was there.
   *
   * @return true when it should be asked for
   */
  public boolean deletesMuch() {
    int deleted = files(Change.Kind.DELETE).size();
    int before = changes.size() - files(Change.Kind.ADD).size();
    return deleted > 10 && deleted > before / 10;
  }
}
